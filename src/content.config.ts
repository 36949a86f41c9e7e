import { defineCollection } from 'astro:content';
import { placeShape, storedStep, storedText, storedWords } from '#domain/articles/place.ts';
import { faqSchema, formSchema, guideSchema, sitePageSchema } from '#domain/articles/schema.ts';
import { worksheetSchema } from '#domain/articles/worksheet.ts';
import { articleLoader } from '../build/content/article-loader.ts';
import { worksheetLoader } from '../build/content/worksheets.ts';

const help = { ...placeShape, ...storedWords, do: storedStep };

export const collections = {
  faqs: defineCollection({ loader: articleLoader('faqs'), schema: faqSchema.safeExtend(help) }),
  guides: defineCollection({ loader: articleLoader('guides'), schema: guideSchema.safeExtend(help) }),
  forms: defineCollection({ loader: articleLoader('forms'), schema: formSchema.safeExtend({ ...help, usedBy: storedText }) }),
  pages: defineCollection({
    loader: articleLoader('pages'),
    schema: sitePageSchema.safeExtend({ ...placeShape, ...storedWords, description: storedText }),
  }),
  worksheets: defineCollection({ loader: worksheetLoader(), schema: worksheetSchema.safeExtend(storedWords) }),
};
