import { z } from 'zod';
import { dateHeure, duree, heureColonne, pluriel } from '#kernel/formats.ts';
import { lireFeuille } from '#modules/reunions';
import type { SourceDePreuve } from '../domain/piece.ts';
import type { TexteTenu } from '../domain/texte-tenu.ts';

const zTexteTenu = z.object({
  titre: z.string(),
  sousTitre: z.string(),
  sections: z.array(z.object({ titre: z.string(), paragraphes: z.array(z.string()) })),
});

/** What was kept of a meeting or a session when a year was frozen, as it is printed. */
export function lireTexteTenu(
  source: Exclude<SourceDePreuve, 'piece'>,
  texte: string,
  fuseau: string,
): TexteTenu {
  if (source === 'feuille') return feuilleTenue(texte, fuseau);
  return { genre: 'texte', ...zTexteTenu.parse(JSON.parse(texte)) };
}

function feuilleTenue(texte: string, fuseau: string): TexteTenu {
  const { titre, debut, numero, motif, lignes } = lireFeuille(texte);
  const heure = (instant: string | null) =>
    instant === null ? 'fin' : heureColonne(new Date(instant), fuseau);
  const minutes = lignes.reduce((somme, ligne) => somme + ligne.minutes, 0);
  return {
    genre: 'feuille',
    titre: 'Feuille d’émargement',
    sousTitre: titre,
    faits: [{ terme: 'Date', valeur: dateHeure(new Date(debut), fuseau) }],
    colonnes: [
      { titre: 'Nom', part: 28 },
      { titre: 'Qualité', part: 26 },
      { titre: 'Arrivée', part: 9 },
      { titre: 'Départ', part: 9 },
      { titre: 'Durée', part: 11 },
      { titre: 'Présence', part: 17 },
    ],
    lignes: lignes.map((l) => [
      ...[l.nom, l.qualite ?? '', heure(l.arrivee), heure(l.depart), duree(l.minutes)],
      `${l.presence === 'distance' ? 'À distance' : 'Sur place'}${l.source === 'declare' ? ', noté' : ''}`,
    ]),
    notes: [
      `${pluriel(lignes.length, 'présent')}, ${duree(minutes)} en tout. Feuille figée n°\u00A0${numero}.`,
      ...(motif ? [`Contre-passation, motif\u00A0: ${motif}`] : []),
    ],
  };
}
