import { isolateRuns } from '../arabic/bidi.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absolute, correctionsPath } from '../catalogue/urls.ts';
import type { Settings } from '../site.config.ts';
import type { JsonLd } from './json-ld.ts';

/** The static page that holds the newsroom's rules, where there is one. */
const policyPage = 'editorial-policy';

/** The newspaper as a publisher (schema.org `NewsMediaOrganization`), short: for use inside other objects. */
export function publisher({ name, url }: Pick<Settings, 'name' | 'url'>): JsonLd {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute('/', url)}#newsroom`,
    name: isolateRuns(name),
    url: absolute('/', url),
  };
}

/** All that the front page says of the newspaper as a publisher. */
export function newsroom({ settings, pages }: Pick<Catalogue, 'settings' | 'pages'>): JsonLd {
  return {
    ...publisher(settings),
    description: isolateRuns(settings.tagline),
    email: settings.email,
    publishingPrinciples: pages.has(policyPage) ? absolute(`/${policyPage}/`, settings.url) : undefined,
    correctionsPolicy: absolute(correctionsPath, settings.url),
  };
}

/** The site (schema.org `WebSite`) with the address of its search, whose placeholder is not to be encoded. */
export function webSite({ settings }: Pick<Catalogue, 'settings'>): JsonLd {
  const { name, url, language, tagline } = settings;
  return {
    '@type': 'WebSite',
    '@id': `${absolute('/', url)}#website`,
    url: absolute('/', url),
    name: isolateRuns(name),
    description: isolateRuns(tagline),
    inLanguage: language,
    publisher: publisher(settings),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/', url)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
