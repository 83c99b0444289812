import { expect, test } from 'vitest';
import { previewOf, previewSize } from './preview.ts';

test('a preview is a bitmap of its colours, row by row from the top', () => {
  const colours = Array.from({ length: 12 }, (_, index) => `${index}`.padStart(2, '0').repeat(3)).join('');
  const [type, data = ''] = previewOf(colours).split(',');
  expect(type).toBe('data:image/bmp;base64');
  const bytes = Buffer.from(data, 'base64');
  expect(bytes.length).toBe(62);
  expect(bytes.readUInt32LE(2)).toBe(62);
  expect([bytes.readUInt16LE(18), bytes.readUInt16LE(20)]).toEqual([previewSize.width, previewSize.height]);
  expect(bytes.subarray(26).toString('hex')).toBe(
    ['08', '09', '10', '11', '04', '05', '06', '07', '00', '01', '02', '03']
      .map((value) => value.repeat(3))
      .join(''),
  );
});

test('its pixels are blue, green and red, as bitmaps have them', () => {
  const [, data = ''] = previewOf('a1b2c3'.repeat(12)).split(',');
  expect(Buffer.from(data, 'base64').subarray(26, 29).toString('hex')).toBe('c3b2a1');
});
