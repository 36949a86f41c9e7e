import { defineCollection } from 'astro:content';
import { faqSchema, formSchema } from '#domain/article.ts';
import { articleLoader } from '../config/article-loader.ts';

export const collections = {
  faqs: defineCollection({ loader: articleLoader('src/content/faqs'), schema: faqSchema }),
  forms: defineCollection({ loader: articleLoader('src/content/forms'), schema: formSchema }),
};
