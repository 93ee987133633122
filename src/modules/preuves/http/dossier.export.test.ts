import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOfPdf } from '#platform/documents/testing/pdf-text.ts';
import { streamZip } from '#platform/documents/zip.ts';
import { ecrireArrete } from '../domain/arrete.ts';
import type { TexteTenu } from '../domain/texte-tenu.ts';
import { ARRETE, CONTENU } from '../testing/contenu.ts';
import { ecrireDossier, fichiersGardes, RAPPORT_DOCX, RAPPORT_PDF } from './dossier.export.ts';
import { rapportDe } from './rapport.export.ts';

const FEUILLE: TexteTenu = {
  ...{ genre: 'feuille', titre: 'Feuille d’émargement', sousTitre: 'Vaccination', faits: [] },
  colonnes: [{ titre: 'Nom', part: 1 }],
  ...{ lignes: [['Odile Corvaste']], notes: [] },
};

/** As it comes back from the database. */
const TEXTE = ecrireArrete(CONTENU);
const ecrire = async () =>
  await ecrireDossier({
    ...{ arrete: ARRETE, contenu: JSON.parse(TEXTE), texte: TEXTE },
    tenu: async () => FEUILLE,
  });

let un: Awaited<ReturnType<typeof ecrire>>;
let deux: typeof un;
beforeAll(async () => {
  [un, deux] = [await ecrire(), await ecrire()];
});
const octetsDe = (nom: string) =>
  un.find((ecrit) => ecrit.nom === nom)?.contenu ?? new Uint8Array();

/** What a document says, tags taken off; null when one of them is not closed where it should. */
function texteDe(xml: string): string | null {
  const ouvertes: string[] = [];
  for (const [, fin, nom = '', seule] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (!(seule || fin)) ouvertes.push(nom);
    if (fin && ouvertes.pop() !== nom) return null;
  }
  const dit = xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return ouvertes.length === 0 ? dit.replaceAll('&amp;', '&') : null;
}

const DITS = [
  'Rapport d’activité',
  'CPTS des Essais',
  'Trois après-midi de vaccination à Giat & Herment.',
  'Une affiche <bilingue>.',
  'Que la part variable compte aussi les écoles.',
  'Sans pièce : Dépistage organisé, 20/11/2025.',
  'Comptes : non joints.',
  'Convention avec la mairie',
];
const ordinaire = (texte: string) => texte.replaceAll(/\s+/g, ' ');

describe('Le dossier annuel', () => {
  it('est le même à l’octet près quand on le redemande, dans le même programme', () => {
    expect(deux.map(({ nom }) => nom)).toEqual(un.map(({ nom }) => nom));
    for (const [rang, { nom, contenu }] of un.entries())
      expect(Buffer.from(contenu).equals(deux[rang]?.contenu ?? new Uint8Array()), nom).toBe(true);
  });

  it('ne dit d’une somme que ce qu’on en sait, en phrases', () => {
    const [bref] = rapportDe(ARRETE, {
      ...CONTENU,
      fixe: { connu: 9_369_863, inconnus: 1 },
      acquis: { connu: 0, inconnus: 1 },
      maximum: { connu: 2_000_000, inconnus: 0 },
    }).chapitres;
    expect(ordinaire(JSON.stringify(bref?.blocs))).toContain(
      'Part fixe de l’année : au moins 93 698,63 €. Part variable acquise : inconnu. Maximum de la part variable : 20 000 €. Des valeurs restent inconnues.',
    );
  });

  it('dit en Word et en PDF tout ce que dit l’arrêté', () => {
    const docx = unzipSync(octetsDe(RAPPORT_DOCX));
    expect(Object.keys(docx)[0]).toBe('[Content_Types].xml');
    const partie = (nom: string) => strFromU8(docx[nom] ?? new Uint8Array());
    const word = ordinaire(texteDe(partie('word/document.xml')) ?? '');
    const pdf = ordinaire(pagesOfPdf(octetsDe(RAPPORT_PDF)).join('\n'));
    for (const dit of DITS) {
      expect(word).toContain(dit);
      expect(pdf).toContain(dit);
    }
    expect(pdf).toContain('Total, 2 réunions');
    expect(partie('docProps/core.xml')).toContain('2026-04-14T12:00:00Z');
  });

  it('s’indexe\u00A0: chaque fichier a son empreinte, les pièces jointes aussi', () => {
    const lignes = Buffer.from(octetsDe('empreintes.sha256')).toString().trim().split('\n');
    const chemins = lignes.map((ligne) => ligne.slice(66));
    const convention = 'pieces/002-2025-10-03-convention-avec-la-mairie.pdf';
    expect(lignes).toContain(`${'a'.repeat(64)}  ${convention}`);
    for (const { nom } of un) if (nom !== 'empreintes.sha256') expect(chemins).toContain(nom);
    const sommaire = Buffer.from(octetsDe('sommaire.csv')).toString();
    expect(sommaire).toContain(`${convention};Convention;Convention avec la mairie;2025-10-03`);
  });

  it('prend les fichiers d’un état joint sous le nom de sa rubrique', () => {
    const fichiers = [{ nom: 'Bilan 2025.xlsx', type: '', empreinte: 'd'.repeat(64) }];
    const etat = { phrases: ['Exercice clos.'], tableaux: [], fichiers };
    const contenu = { ...CONTENU, rubriques: [{ cle: 'comptes', titre: 'Comptes', etat }] };
    expect(fichiersGardes(contenu).at(-1)).toEqual({
      ...{ chemin: 'comptes/1-bilan-2025.xlsx', empreinte: 'd'.repeat(64) },
    });
    const { chapitres } = rapportDe(ARRETE, contenu);
    const comptes = chapitres.find(({ titre }) => titre === 'Comptes');
    expect(comptes?.blocs).toEqual([{ genre: 'paragraphe', texte: 'Exercice clos.' }]);
  });

  it('se met en archive sans y mettre l’heure', async () => {
    const contenu = Buffer.from('un');
    const archive = async () =>
      Buffer.from(
        await new Response(
          streamZip([{ nom: 'a/é.txt', lire: async () => contenu }], CONTENU.arreteLe),
        ).arrayBuffer(),
      );
    const [premiere, seconde] = [await archive(), await archive()];
    expect(premiere.equals(seconde)).toBe(true);
    expect(strFromU8(unzipSync(premiere)['a/é.txt'] ?? new Uint8Array())).toBe('un');
  });
});
