import markdownIt from 'markdown-it';
import { readAlso } from './lib/markdown.js';
import { Newspaper } from './lib/newspaper.js';

export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  eleventy.addPassthroughCopy({ public: '/' });
  eleventy.setLibrary('md', markdownIt({ html: false, typographer: false }).use(readAlso));

  let newspaper;
  const collection = (name, of) =>
    eleventy.addCollection(name, (api) => {
      newspaper ??= new Newspaper(api.getFilteredByGlob('src/stories/**/*.md'));
      return of(newspaper);
    });
  eleventy.on('eleventy.before', () => {
    newspaper = undefined;
  });
  collection('newspaper', (paper) => paper);
  collection('listPages', (paper) => paper.listPages());
  collection('feeds', (paper) => paper.feeds());
  collection('months', (paper) => paper.listsOf('month'));

  return {
    dir: { input: 'src' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
  };
}
