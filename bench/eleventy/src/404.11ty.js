import { fixedPage, label, searchForm } from '../lib/html.js';

export const data = { permalink: '/404.html', eleventyExcludeFromCollections: true };

export const render = () => fixedPage('/404.html', label.notFoundTitle, label.notFound, searchForm);
