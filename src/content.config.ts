import { defineCollection } from 'astro:content';
import { collectionNames, collections as definitions } from './domain/collections.ts';
import { knowledgeLoader } from './site/loader.ts';

export const collections = Object.fromEntries(
  collectionNames.map((name) => [name, defineCollection({ loader: knowledgeLoader(name), schema: definitions[name].schema })]),
);
