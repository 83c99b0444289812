import type { CmsConfig, EntryCollection, Field, GitBackend } from '@sveltia/cms';
import type { AdminSettings, Settings } from '../site.config.ts';
import { form } from '../strings/admin.ts';
import { formFields } from './fields.ts';
import { fileFormat } from './form-file.ts';
import type { JsonSchema } from './json-schema.ts';

/** A name of 90 letters stays below the 200 bytes of the longest slug. */
const longestName = 90;

/**
 * Takes every slug, and no name with a capital letter, white space, a hyphen too many or punctuation that people type:
 * the form's patterns know no classes of Unicode.
 */
export const fileNamePattern = String.raw`^(?!-)(?!.*--)(?!.*-$)[^\s\u0021-\u002C\u002E\u002F\u003A-\u0060\u007B-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u060C\u061B\u061F\u066A-\u066D\u06D4\u2000-\u206F]+$`;

/** Who keeps the newspaper where the settings say nothing: the form then works on a folder of this computer alone. */
const localOnly: AdminSettings = { host: 'github', repository: 'nashra/nashra' };

/** The whole configuration of the form, from the JSON Schemas of stories and static pages and the site's settings. Pure. */
export function cmsConfig(
  schemas: { article: JsonSchema; page: JsonSchema },
  { name, url, timeZone, admin = localOnly }: Pick<Settings, 'name' | 'url' | 'timeZone' | 'admin'>,
): CmsConfig {
  const folder = admin.folder ?? 'content';
  return {
    load_config_file: false,
    backend: backendOf(admin),
    app_title: form.title(name),
    site_url: url,
    logo: { src: '/favicon.svg' },
    show_preview_links: false,
    editor: { preview: false },
    media_folder: `${folder}/articles`,
    public_folder: '/',
    media_libraries: {
      default: { config: { max_file_size: 25_000_000, slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'unicode', clean_accents: false, maxlength: longestName, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    collections: [
      {
        ...collection('articles', folder, formFields(schemas.article, timeZone)),
        label: form.stories,
        label_singular: form.story,
        icon: 'newspaper',
        path: "{{date | date('YYYY')}}/{{date | date('MM')}}/{{slug}}",
        // Below a path the form would put pictures into a folder named as the story.
        media_folder: '..',
        summary: '{{title}}',
        sortable_fields: {
          fields: ['date', 'title', 'city'],
          default: { field: 'date', direction: 'descending' },
        },
        view_filters: [{ label: form.drafts, field: 'draft', pattern: true }],
        view_groups: [{ label: form.byYear, field: 'date', pattern: String.raw`\d{4}` }],
      },
      {
        ...collection('pages', folder, formFields(schemas.page, timeZone)),
        label: form.pages,
        label_singular: form.page,
        icon: 'description',
      },
    ],
  };
}

/** Files of one folder below `folder`; pictures stand beside them. */
function collection(name: string, folder: string, fields: Field[]): EntryCollection {
  return {
    name,
    folder: `${folder}/${name}`,
    extension: 'md',
    format: fileFormat,
    media_folder: '',
    public_folder: '',
    slug: {
      editable: ['create'],
      hint: form.fileName,
      pattern: [fileNamePattern, form.badFileName],
    },
    fields: withBody(fields),
  };
}

const body: Field = {
  name: 'body',
  label: form.body,
  hint: form.bodyHint,
  widget: 'richtext',
  modes: ['raw', 'rich_text'],
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['image'],
  linked_images: false,
};

/** With the text where its author looks for it: after the lead image, or else after everything. */
function withBody(fields: Field[]): Field[] {
  const after = fields.findIndex(({ name }) => name === 'image') + 1 || fields.length;
  return fields.toSpliced(after, 0, body);
}

function backendOf({ host, repository, branch, api, signIn }: AdminSettings): GitBackend {
  return {
    name: host,
    repo: repository,
    branch,
    api_root: api,
    base_url: signIn,
    auth_methods: signIn === undefined ? ['token'] : ['oauth', 'token'],
  } as GitBackend;
}
