// On paper: filled pages, the check and the receipt as tagged PDF on A4.

import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { check, story } from './counting.mjs';
import { somebody } from './people.mjs';
import { pageId } from './walking/walker.mjs';
import { contextOf } from './walking/variants.mjs';

const SURVEY = 'cluster-members';
const A4 = { width: 595, height: 842 };

export const PRINTED = ['nl', 'fr'].map((language) => ({ name: 'printed', language, survey: SURVEY }));

export async function print({ browser, house }) {
  for (const { name, language } of PRINTED) {
    await story(`on paper, ${language}`, async () => {
      const context = await contextOf(browser, { viewport: { width: 1280, height: 900 } }, language);
      try {
        const page = await context.newPage();
        const walker = somebody(page, SURVEY, language, 'printed');
        await page.goto(house.link(SURVEY, name, language));
        await onPaper(page, `${language} start`, language);
        await walker.begin();
        for (const printed = new Set(); pageId(page); ) {
          const id = pageId(page);
          await walker.fill();
          if (!printed.has(id)) await onPaper(page, `${language} page ${id}`, language);
          printed.add(id);
          await walker.next(id);
        }
        await onPaper(page, `${language} check`, language);
        await walker.send();
        await onPaper(page, `${language} receipt`, language);
      } finally {
        await context.close();
      }
    });
  }
}

export async function onPaper(page, name, language) {
  const bytes = await page.pdf({ tagged: true, format: 'A4', preferCSSPageSize: true });
  const pdf = await PDFDocument.load(bytes);
  const { catalog } = pdf;
  const isTagged = catalog.has(PDFName.of('StructTreeRoot')) && catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict) !== undefined;
  check(`${name} on paper: is tagged`, isTagged, catalog.toString());
  const lang = catalog.lookup(PDFName.of('Lang'));
  const said = lang instanceof PDFString || lang instanceof PDFHexString ? lang.decodeText() : '';
  check(`${name} on paper: says its language`, said === language, said);
  check(`${name} on paper: has the title of the page`, pdf.getTitle() === (await page.title()), pdf.getTitle());
  const sizes = pdf.getPages().map((sheet) => sheet.getSize());
  const isA4 = sizes.every(({ width, height }) => Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2);
  check(`${name} on paper: A4`, isA4, JSON.stringify(sizes));
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('.skip, nav, .buttons, button')].filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => element.outerHTML.slice(0, 80)),
  );
  check(`${name} on paper: nothing to navigate`, shown.length === 0, shown.slice(0, 4).join('\n    '));
  await page.emulateMedia({ media: null });
}
