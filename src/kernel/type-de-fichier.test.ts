import { describe, expect, it } from 'vitest';
import { nomDeFichier, reconnaitreType } from './type-de-fichier.ts';

const tete = (texte: string) => Buffer.from(texte, 'latin1');
const apercu = (
  texte: string,
  noms: readonly string[] | null = null,
  mimetype: string | null = null,
) => reconnaitreType({ tete: tete(texte), noms, mimetype });
const TYPES = '[Content_Types].xml';

describe('Le type d’un fichier', () => {
  it('est celui de son contenu', () => {
    expect(apercu('%PDF-1.7')).toMatchObject({ extension: 'pdf' });
    expect(apercu('\x89PNG\r\n\x1a\n')).toMatchObject({ extension: 'png' });
    expect(apercu('\xff\xd8\xff\xe0')).toMatchObject({ extension: 'jpg' });
    expect(apercu('PK\x03\x04', [TYPES, 'word/document.xml'])).toMatchObject({ extension: 'docx' });
    expect(apercu('PK\x03\x04', [TYPES, 'xl/workbook.xml'])).toMatchObject({ extension: 'xlsx' });
    expect(apercu('PK\x03\x04', [TYPES, 'ppt/presentation.xml'])).toMatchObject({
      extension: 'pptx',
    });
    const odt = 'application/vnd.oasis.opendocument.text';
    expect(apercu('PK\x03\x04', ['mimetype', 'content.xml'], odt)).toMatchObject({
      extension: 'odt',
    });
  });

  it('se refuse quand il n’est pas gardé, quoi que dise le nom', () => {
    expect(apercu('')).toBe('fichier-vide');
    expect(apercu('<!doctype html>')).toBe('type-refuse');
    expect(apercu('MZ\x90')).toBe('type-refuse');
    expect(apercu('PK\x03\x04', ['un.exe'])).toBe('type-refuse');
    expect(apercu('PK\x03\x04', null)).toBe('fichier-tronque');
    expect(apercu('\xd0\xcf\x11\xe0')).toBe('ancien-format');
    const macros = [TYPES, 'word/document.xml', 'word/vbaProject.bin'];
    expect(apercu('PK\x03\x04', macros)).toBe('avec-macros');
  });

  it('donne au nom gardé son extension, sans chemin ni caractère qu’un système refuse', () => {
    const pdf = { extension: 'pdf', mime: 'application/pdf', libelle: 'PDF' };
    expect(nomDeFichier('C:\\Temp\\Convention: mairie.exe', pdf)).toBe('Convention mairie.pdf');
    expect(nomDeFichier('../../etc/passwd', pdf)).toBe('passwd.pdf');
    expect(nomDeFichier('', pdf)).toBe('piece.pdf');
    expect(nomDeFichier('photo.JPEG', { ...pdf, extension: 'jpg' })).toBe('photo.jpeg');
  });
});
