import { wordEnd, wordStart } from './letters.ts';
import type { Rule, Slip } from './rule.ts';

/** Words without their hamza that are no other word; «ان», «امام» and «احد» may be two. */
const always = `اكثر:أكثر ايضا:أيضا اول:أول الاول:الأول الاولى:الأولى اولى:أولى الاخير:الأخير الاخيرة:الأخيرة
  اخرى:أخرى الاخرى:الأخرى الاخرين:الآخرين اقليم:إقليم الاقليم:الإقليم باقليم:بإقليم بالاقليم:بالإقليم اقاليم:أقاليم
  الاقاليم:الأقاليم اطار:إطار الاطار:الإطار ادارة:إدارة الادارة:الإدارة الانسان:الإنسان الاطفال:الأطفال اطفال:أطفال
  الاسرة:الأسرة اسرة:أسرة الاسر:الأسر الاسبوع:الأسبوع اسبوع:أسبوع الامازيغية:الأمازيغية
  الامازيغي:الأمازيغي اكتوبر:أكتوبر ابريل:أبريل اكد:أكد اكدت:أكدت اعلن:أعلن اعلنت:أعلنت اوضح:أوضح اوضحت:أوضحت
  اشار:أشار اشارت:أشارت اضاف:أضاف اضافت:أضافت اصبح:أصبح اصبحت:أصبحت اكادير:أكادير اسفي:آسفي افريقيا:إفريقيا
  الافريقي:الإفريقي الافريقية:الإفريقية اسبانيا:إسبانيا الاسبانية:الإسبانية المراة:المرأة الاف:آلاف`;
/** Those that are another word with a clitic before them («والى»: went on). */
const bare = 'الى:إلى اذا:إذا اذ:إذ اليها:إليها اليهم:إليهم';

const table = (list: string) =>
  Object.fromEntries(list.split(/\s+/).map((pair) => pair.split(':') as [string, string]));
/** Each slip of the list, and the word that is meant. */
export const hamzas: Readonly<Record<string, string>> = { ...table(always), ...table(bare) };

const one = (list: string) => `(?:${Object.keys(table(list)).join('|')})${wordEnd}`;
const pattern = new RegExp(`(?<=${wordStart}[وف]?)${one(always)}|${wordStart}${one(bare)}`, 'gu');

/** A short list of words whose hamza is often left out, and of which none is another word. */
export const hamza: Rule = {
  id: 'hamza',
  level: 'warn',
  reach: 'own',
  names: false,
  *find(text): Generator<Slip> {
    for (const { 0: found, index } of text.matchAll(pattern))
      yield { start: index, end: index + found.length };
  },
};
