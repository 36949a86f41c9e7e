import { defineCollection } from 'astro:content';
import { faqSchema, formSchema, guideSchema } from '#domain/article.ts';
import { articleLoader } from '../config/article-loader.ts';

export const collections = {
  faqs: defineCollection({ loader: articleLoader('src/content/faqs'), schema: faqSchema }),
  guides: defineCollection({ loader: articleLoader('src/content/guides'), schema: guideSchema }),
  forms: defineCollection({ loader: articleLoader('src/content/forms'), schema: formSchema }),
};
