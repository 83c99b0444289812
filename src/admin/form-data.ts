import type { CmsConfig } from '@sveltia/cms';
import { pageSchema } from '../content/read-page.ts';
import type { Registries } from '../content/registries.ts';
import type { Settings } from '../site.config.ts';
import { articleSchema } from './article-schema.ts';
import { cmsConfig } from './cms-config.ts';
import type { Named } from './form-values.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** All that the form is told when it opens. */
export interface FormData {
  config: CmsConfig;
  /** IANA name. */
  timeZone: string;
  cities: Named[];
  sections: Named[];
  sources: Named[];
}

/** The form's data for a newspaper; the same for the same registries and settings. */
export function formData(registries: Registries, settings: Settings): FormData {
  const { timeZone } = settings;
  const schemas = { article: articleSchema({ registries, ...settings }), page: jsonSchemaOf(pageSchema) };
  const named = ({ id, name }: Named): Named => ({ id, name });
  return {
    config: cmsConfig(schemas, settings),
    timeZone,
    cities: registries.cities.all.map(({ id, name, aliases }) => ({ id, name, aliases })),
    sections: registries.sections.all.map(named),
    sources: registries.sources.all.map(named),
  };
}
