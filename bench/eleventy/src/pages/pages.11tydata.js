export default {
  layout: 'static.11ty.js',
  permalink: ({ page }) => `/${page.fileSlug}/`,
};
