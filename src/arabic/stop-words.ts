import { bare } from './fold.ts';

const words = `
في من إلى على عن مع منذ حتى خلال عند عندما لدى حول بين ضد دون بدون قبل بعد أثناء حين حيث كما بما مما فيما ممن عما
أن إن لأن بأن كأن لكن لو إذا إذ إذن كي لكي أو ثم بل لا لم لن ليس ليست ليسوا ما ماذا لماذا قد لقد سوف هل إلا أيضا فقط غير سوى
هو هي هم هما هن أنا أنت نحن أنتم هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك ذاك هنا هناك هكذا كذلك لذلك بذلك
الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي
كان كانت كانوا يكون تكون كن ستكون سيكون ليكون
له لها لهم لنا لي لك لكم لهما به بها بهم بنا بي بك بهما فيه فيها فيهم فيهما منه منها منهم منا مني منهما عليه عليها عليهم علينا عليهما
إليه إليها إليهم إلينا عنه عنها عنهم معه معها معهم معنا أنه أنها أنهم أننا أنني إنه إنها إنهم إنني لأنه لأنها لأنهم بأنه بأنها بأنهم لكنه لكنها لكنهم
وحده وحدها وحدهم بهذا بهذه لهذا لهذه لذا جدا كل بعض أي أية كلما مهما أما إما بينما كلا كلتا عبر نحو مثل لدي لديه لديها لديهم لدينا بينه بينها بينهم إياه الآن
ال و ف ب ل ك
the of and de du des le la les et l d
`
  .trim()
  .split(/\s+/);
/** What «و» or «ف» makes of a short word, though it is a word of its own. */
const otherWords = new Set('ولي فلك فهم وهم وهن فكل وكل فأي وأي فلو وبل وحول'.split(' '));

const plain = (word: string) => bare(word).toLowerCase().replace(/[أإ]/g, 'ا');
const stopWords = new Set(words.map(plain));

/** Whether a word as it is written (one token) says nothing of what a text is about; also with و or ف before it. */
export function isStopWord(word: string): boolean {
  const spelled = plain(word);
  return (
    stopWords.has(spelled) ||
    (/^[وف]./.test(spelled) && !otherWords.has(spelled) && stopWords.has(spelled.slice(1)))
  );
}
