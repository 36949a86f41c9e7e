/** `npm run check:content`: checks every help text and form, and says what to mend, by file and line. */
import { faqSchema, formSchema, guideSchema } from '#domain/article.ts';
import { fileProblems, parseFile, readSourceFiles } from '../config/article-loader.ts';
import { readData } from '../config/read-data.ts';

const root = process.cwd();
const data = readData(root);
const topics = new Set(data.routing.topics.map(({ id }) => id));
const problems: string[] = [];
const pages = new Map<string, { file: string; title: string; aliases: string[]; related: string[] }>();

function check(base: string, schema: typeof faqSchema | typeof formSchema | typeof guideSchema, pageId: (id: string) => string): number {
  const files = readSourceFiles(root, base);
  for (const source of files) {
    const report = (line: number, message: string) => problems.push(`${source.file}:${line}: ${message}`);
    let parsed;
    try {
      parsed = parseFile(source);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    for (const { line, message } of fileProblems(parsed, data)) report(line, message);
    const result = schema.safeParse(parsed.data);
    if (!result.success) {
      for (const issue of result.error.issues) report(1, `${issue.path.map(String).join('.')}: ${issue.message}`);
      continue;
    }
    const { contact, sources, title, aliases, related } = result.data;
    if (!topics.has(contact)) report(1, `contact: "${contact}" is not a topic of data/routing.json.`);
    for (const id of sources) if (!(id in data.sources)) report(1, `sources: "${id}" is not in data/sources.json.`);
    if ('getIt' in result.data) {
      for (const key of result.data.getIt) {
        const known = key in data.shared.facts || data.regions.some(({ facts }) => key in facts);
        if (!known) report(1, `getIt: no fact has the key "${key}".`);
      }
    }
    if ('topic' in result.data && !source.id.includes(`/${result.data.topic}/`))
      report(1, `topic: the file stands in another topic's folder than "${result.data.topic}".`);
    pages.set(pageId(source.id), { file: source.file, title, aliases, related });
  }
  return files.length;
}

const faqCount = check('src/content/faqs', faqSchema, (id) => id.split('/').slice(1).join('/'));
const guideCount = check('src/content/guides', guideSchema, (id) => `guides/${id.split('/').at(-1) ?? ''}`);
const formCount = check('src/content/forms', formSchema, (id) => `forms/${id.split('/').at(-1) ?? ''}`);

const titles = new Map<string, string>();
for (const { file, title, related } of pages.values()) {
  for (const id of related) if (!pages.has(id)) problems.push(`${file}:1: related: there is no page "${id}".`);
  const twin = titles.get(title.toLowerCase());
  if (twin) problems.push(`${file}:1: title: is the title of ${twin} too.`);
  titles.set(title.toLowerCase(), file);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
console.log(`${faqCount} questions, ${guideCount} guides, ${formCount} forms, ${problems.length} problems.`);
