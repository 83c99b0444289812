export default {
  layout: 'story.11ty.js',
  permalink: ({ page }) => `${page.filePathStem.replace('/stories/articles', '')}/`,
};
