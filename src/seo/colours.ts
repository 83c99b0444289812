/**
 * The site's colours where no style reaches: on share pictures, icons and in what a browser is told of the site. As
 * `src/styles/base.css` has them by day; of the night only the paper, and a shade of the accent.
 */
export const colours = {
  paper: '#fffdf8',
  paperByNight: '#15171a',
  ink: '#1b1a17',
  quiet: '#5a554a',
  accent: '#8f2a17',
  shade: '#812614',
} as const;
