import { headlineBlocks } from '../lib/html.js';

export const data = { permalink: '/fragments/headlines/', eleventyExcludeFromCollections: true };

export const render = ({ collections: { newspaper } }) => headlineBlocks(newspaper);
