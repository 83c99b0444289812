/** Other spellings and names of one word; the first is how we write it. */
export const variants = `
غشت أغسطس أوت|يوليوز يوليو تموز جويلية|شتنبر سبتمبر أيلول|نونبر نوفمبر|دجنبر ديسمبر|ماي مايو أيار|يناير جانفي
فبراير فيفري شباط|أبريل أفريل نيسان|يونيو جوان حزيران|أكتوبر|مارس آذار
مسؤول مسئول|شؤون شئون|هيئة هيأة|شيء شئ شيئ
`
  .trim()
  .split(/[|\n]/)
  .map((group) => group.split(' '));
