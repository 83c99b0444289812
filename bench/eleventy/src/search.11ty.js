import { fixedPage, label, searchForm } from '../lib/html.js';

export const data = { permalink: '/search/', eleventyExcludeFromCollections: true };

export const render = () => fixedPage('/search/', label.searchTitle, label.searchIntro, searchForm);
