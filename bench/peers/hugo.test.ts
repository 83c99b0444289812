import { expect, test } from 'vitest';
import { registries } from '../../tests/support/story.ts';
import { hugoStory } from './hugo.ts';

test('a story for Hugo says what it is filed under, and names other stories by a shortcode', () => {
  const text = `---
title: ملتقى القراءة
date: 2026-02-10T14:30:00+01:00
city: سطات
section: مجتمع
source: { name: مجلة الضفاف, url: https://difaf.example/1 }
author: سلمى بنعمر
tags: [القراءة]
---

فقرة أولى.

اقرأ أيضا: 2025/12/book-fair
`;
  expect(hugoStory(text, registries)).toBe(`---
title: "ملتقى القراءة"
date: 2026-02-10T14:30:00+01:00
author: ["سلمى بنعمر"]
tag: ["القراءة"]
section: ["society"]
city: ["settat"]
region: ["casablanca-settat"]
source: ["مجلة-الضفاف"]
sourceName: "مجلة الضفاف"
sourceUrl: "https://difaf.example/1"
noindex: true
year: ["2026"]
month: ["2026/02"]
day: ["2026/02/10"]
---

فقرة أولى.

{{< read-also "2025/12/book-fair" >}}
`);
});
