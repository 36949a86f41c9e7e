import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { faqSchema, formSchema, guideSchema } from '#domain/articles/schema.ts';
import { glossaryTermSchema } from '#domain/articles/glossary.ts';
import { articleLoader } from '../build/content/article-loader.ts';

export const collections = {
  faqs: defineCollection({ loader: articleLoader('src/content/faqs'), schema: faqSchema }),
  guides: defineCollection({ loader: articleLoader('src/content/guides'), schema: guideSchema }),
  forms: defineCollection({ loader: articleLoader('src/content/forms'), schema: formSchema }),
  glossary: defineCollection({ loader: file('src/content/glossary/en.json'), schema: glossaryTermSchema }),
};
