import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const cities = ['سطات', 'فاس', 'تطوان', 'باريس'];
const sections = ['مجتمع', 'ثقافة', 'بيئة'];
const sources = ['', 'source: arz\n', 'source: { name: جريدة الموجة, url: https://mawja.example/1 }\n'];
const tags = ['الماء', 'المدرسة', 'الكتاب'];
const words = 'افتتحت جمعية محلية ورشة للقراءة وحضرها تلاميذ من أحياء مختلفة بعد صلاة العصر'.split(' ');

/** A newsroom that does what newsrooms do, at random: every act leaves a content folder that is sound or says why. */
export class Newsroom {
  readonly content: string;
  readonly #random: () => number;
  #hours = 0;
  #stories = 0;

  constructor(content: string, random: () => number) {
    this.content = content;
    this.#random = random;
  }

  /** The newsroom's clock: moves on with every act, now and then by days. */
  get now(): string {
    return new Date(Date.UTC(2026, 0, 10, this.#hours)).toISOString().replace('.000', '');
  }

  async open(stories: number): Promise<void> {
    for (let number = 0; number < stories; number++) await this.#add();
  }

  /** One act; gives its name. */
  async act(): Promise<string> {
    this.#hours += this.#random() < 0.15 ? 30 : 1;
    const acts = [
      this.#add,
      this.#add,
      this.#retell,
      this.#edit,
      this.#retitle,
      this.#retitle,
      this.#retag,
      this.#move,
      this.#resource,
      this.#rename,
      this.#remove,
      this.#schedule,
      this.#correct,
      this.#withdraw,
      this.#restore,
      this.#link,
      this.#link,
      this.#renameCity,
      this.#renameSource,
      this.#compose,
      this.#compose,
      this.#rest,
    ];
    const act = this.#pick(acts);
    await act.call(this);
    return act.name;
  }

  async #add(): Promise<void> {
    const number = ++this.#stories;
    const date = new Date(Date.UTC(2026, 0, 10, this.#hours - Math.floor(this.#random() * 2000)));
    const iso = date.toISOString().replace('.000', '');
    const name = number % 3 === 0 ? `خبر-${number}.md` : `story-${number}.md`;
    const file = path.join(this.content, 'articles', iso.slice(0, 4), iso.slice(5, 7), name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      `---\ntitle: خبر رقم ${number}\ndate: ${iso}\ncity: ${this.#pick(cities)}\nsection: ${this.#pick(sections)}\n${this.#pick(sources)}tags: [${this.#pick(tags)}]\n---\n${this.#prose()}\n`,
    );
  }

  /** Another source sends what stands in the paper already. */
  async #retell(): Promise<void> {
    const told = this.#pick(await this.#files());
    if (!told) return;
    const text = await readFile(told, 'utf8');
    const copy = text
      .replace(/^(title: .*)$/m, '$1 كما رواه مراسل')
      .replace(/^source: .*\n/m, '')
      .replace(/^(section: .*\n)/m, `$1${this.#pick(sources)}`)
      .replace(/^aliases: .*\n/m, '');
    await writeFile(told.replace(/\.md$/, `-${++this.#stories}.md`), `${copy}\n${this.#prose()}\n`);
  }

  #edit = () => this.#change((text) => `${text}\n${this.#prose()}\n`);
  #retitle = () => this.#change((text) => text.replace(/^(title: .*)$/m, `$1 ${this.#pick(words)}`));
  #retag = () =>
    this.#change((text) => text.replace(/^tags: .*$/m, `tags: [${this.#pick(tags)}, ${this.#pick(words)}]`));
  #move = () => this.#change((text) => text.replace(/^city: .*$/m, `city: ${this.#pick(cities)}`));
  #resource = () =>
    this.#change((text) =>
      text.replace(/^source: .*\n/m, '').replace(/^(section: .*\n)/m, `$1${this.#pick(sources)}`),
    );
  #schedule = () =>
    this.#change((text) => {
      const from = new Date(Date.UTC(2026, 0, 10, this.#hours + 20)).toISOString();
      const until = new Date(Date.UTC(2026, 0, 10, this.#hours + 60)).toISOString();
      return text
        .replace(/^(publishDate|expiryDate): .*\n/gm, '')
        .replace(/^(tags: .*\n)/m, `$1publishDate: ${from}\nexpiryDate: ${until}\n`);
    });

  #correct = () =>
    this.#change((text) =>
      text
        .replace(/^corrections: .*\n/m, '')
        .replace(
          /^(tags: .*\n)/m,
          `$1corrections: [{ date: ${this.now}, text: ${this.#pick(words)} ${this.#pick(words)} }]\n`,
        ),
    );
  /** Now, or some hours from now. */
  #withdraw = () =>
    this.#change((text) => {
      const date = new Date(Date.UTC(2026, 0, 10, this.#hours + this.#pick([0, 0, 3]))).toISOString();
      return text
        .replace(/^withdrawn: .*\n/m, '')
        .replace(/^(tags: .*\n)/m, `$1withdrawn: { date: ${date}, reason: ${this.#pick(words)} }\n`);
    });
  async #restore(): Promise<void> {
    for (const file of await this.#files()) {
      const text = await readFile(file, 'utf8');
      const restored = text.replace(/^withdrawn: .*\n/m, '');
      if (restored === text) continue;
      await writeFile(file, restored);
      return;
    }
  }

  async #link(): Promise<void> {
    const target = this.#pick(await this.#files());
    if (!target) return;
    const id = path.relative(path.join(this.content, 'articles'), target).replace(/\.md$/, '');
    await this.#change((text) => `${text}\nاقرأ أيضا: ${id}\n\nوانظر [الخبر الآخر](/${id}/).\n`);
  }

  async #rename(): Promise<void> {
    const file = this.#pick(await this.#files());
    if (file) await rename(file, file.replace(/\.md$/, '-bis.md'));
  }

  async #remove(): Promise<void> {
    const file = this.#pick(await this.#files());
    if (file) await rm(file);
  }

  async #renameCity(): Promise<void> {
    const name = this.#random() < 0.5 ? 'سطات' : 'سطات الجديدة';
    await writeFile(
      path.join(this.content, 'cities.yaml'),
      `regions:\n  - { id: north, name: الشمال }\n  - { id: world, name: العالم }\ncities:\n${cities
        .map(
          (city, index) =>
            `  - { id: city-${index}, name: ${index === 0 ? name : city}, region: ${index < 3 ? 'north' : 'world'}, aliases: [${index === 0 && name !== city ? city : ''}] }\n`,
        )
        .join('')}`,
    );
  }

  async #renameSource(): Promise<void> {
    const name = this.#random() < 0.5 ? 'وكالة الأرز للأنباء' : 'وكالة الأرز';
    await writeFile(
      path.join(this.content, 'sources.yaml'),
      `- { id: arz, name: ${name}, url: https://arz.example/, republish: noindex }\n`,
    );
  }

  /** Gives stories places on the front page for some hours, and chooses its blocks. */
  async #compose(): Promise<void> {
    const files = await this.#files();
    if (files.length === 0) return;
    const story = () =>
      path.relative(path.join(this.content, 'articles'), this.#pick(files)).replace(/\.md$/, '');
    const after = (hours: number) => new Date(Date.UTC(2026, 0, 10, this.#hours + hours)).toISOString();
    const strip = this.#pick([`text: ${this.#pick(words)}, from: ${after(1)}`, `story: ${story()}`]);
    const home = [
      `lead: { story: ${story()}, until: ${after(3)} }\n`,
      `pinned: [${story()}, ${story()}]\n`,
      `breaking: { ${strip}, until: ${after(2)} }\n`,
      `groups: [{ section: ${this.#pick(sections)} }, { title: ملف, stories: [${story()}] }]\n`,
    ].filter(() => this.#random() < 0.6);
    await writeFile(path.join(this.content, 'home.yaml'), home.join(''));
    const block = `{ title: ${this.#pick(words)}, count: ${this.#pick([1, 3])}, section: ${this.#pick(sections)} }`;
    await writeFile(path.join(this.content, 'headlines.yaml'), `- ${block}\n`);
  }

  async #rest(): Promise<void> {}

  async #change(how: (text: string) => string): Promise<void> {
    const file = this.#pick(await this.#files());
    if (file) await writeFile(file, how(await readFile(file, 'utf8')));
  }

  #prose(): string {
    return Array.from({ length: 30 }, () => this.#pick(words)).join(' ');
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item;
  }

  async #files(): Promise<string[]> {
    const folder = path.join(this.content, 'articles');
    const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
    return names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => path.join(folder, name));
  }
}
