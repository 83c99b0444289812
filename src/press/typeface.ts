import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (name: string) => resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${name}.ttf`);

/** The family that pages and pictures are set in: its name, and the absolute paths of its complete files. */
export const typeface = {
  family: 'IBM Plex Sans Arabic',
  regular: file('400Regular/IBMPlexSansArabic_400Regular'),
  bold: file('700Bold/IBMPlexSansArabic_700Bold'),
};
