import { defineCollection } from 'astro:content';
import { placeShape } from '#domain/articles/place.ts';
import { faqSchema, formSchema, guideSchema, sitePageSchema } from '#domain/articles/schema.ts';
import { worksheetSchema } from '#domain/articles/worksheet.ts';
import { articleLoader } from '../build/content/article-loader.ts';
import { worksheetLoader } from '../build/content/worksheets.ts';

export const collections = {
  faqs: defineCollection({ loader: articleLoader('faqs'), schema: faqSchema.safeExtend(placeShape) }),
  guides: defineCollection({ loader: articleLoader('guides'), schema: guideSchema.safeExtend(placeShape) }),
  forms: defineCollection({ loader: articleLoader('forms'), schema: formSchema.safeExtend(placeShape) }),
  pages: defineCollection({ loader: articleLoader('pages'), schema: sitePageSchema.safeExtend(placeShape) }),
  worksheets: defineCollection({ loader: worksheetLoader(), schema: worksheetSchema }),
};
