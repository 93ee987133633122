import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant, zListe, zTexte, zTexteFacultatif } from '#kernel/zod.ts';
import { secteursDeLaCpts } from '#modules/territoire';
import { type Ctx, defineUseCase, type Effets, effets, type Tx } from '#platform/use-case.ts';
import { membresParSecteur } from '../data/series.query.ts';
import { insertPoints, insertSerie, setSerie } from '../data/series.repository.ts';
import { type PartDeSecteur, placer, repartir, titreDeSecteur } from '../domain/par-secteur.ts';
import type { RefusDeSerie } from '../domain/refus.ts';
import { groupeAnime } from './animer.ts';
import { convoquee, ouvrirReunion } from './ouvrir-reunion.ts';
import { zGroupe, zMission, zPersonne } from './saisies.ts';
import { lireRendez, rendez } from './tenir-reunion.ts';

const zSecteur = zIdentifiant<'SecteurId'>();
const { jour, debut, fin, modalite, lieu, adresseVisio } = rendez;
const zRendezDeSecteur = z.strictObject({
  ...{ secteur: zSecteur, jour, debut, fin, modalite, lieu, adresseVisio },
});
type RendezDeSecteur = z.output<typeof zRendezDeSecteur>;

type Fait = Promise<
  Result<Effets<{ readonly id: string; readonly reunions: number }>, RefusDeSerie>
>;

/** Fixes one meeting in each sector where the group has members, and convenes those of the sector. */
export const reunirParSecteur = defineUseCase({
  nom: 'reunions.reunir-par-secteur',
  saisie: z.strictObject({
    groupe: zGroupe,
    // With the name of the sector after it.
    titre: zTexte(80, 'Donnez un titre.'),
    mission: zMission,
    /** One item a line. */
    ordreDuJour: zFacultatif(zTexteFacultatif(4000)),
    rendez: zListe(zRendezDeSecteur, 26),
    places: zListe(z.strictObject({ personne: zPersonne, secteur: zFacultatif(zSecteur) }), 500),
  }),
  droit: 'reunions.reunion.animer',
  executer: async (ctx, { groupe: groupeId, titre, mission, ...saisie }): Fait => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const groupe = await groupeAnime(ctx, groupeId);
    if (!groupe.ok) return groupe;
    const parts = await placerLesMembres(ctx, groupeId, saisie.places);
    if (!parts.ok) return parts;
    const lus = lireLesRendez(ctx, parts.valeur, saisie.rendez);
    if (!lus.ok) return lus;
    const serie = ids();
    await insertSerie(tx, cpts, { id: serie, groupe: groupeId, titre, le });
    const reunions: { readonly id: string; readonly secteur: string }[] = [];
    for (const { part, quand, adresseVisio } of lus.valeur) {
      const id = await ouvrirReunion(ctx, {
        ...{ ...quand, mission, adresseVisio, genre: 'groupe', groupe: groupeId },
        titre: titreDeSecteur(titre, part.nom),
        convoques: part.membres.map(({ id: personne }) => ({ personne, reponse: null })),
      });
      reunions.push({ id, secteur: part.nom });
    }
    await setSerie(tx, cpts, { serie, reunions });
    const points = pointsDe(saisie.ordreDuJour ?? '').flatMap((point, i) =>
      reunions.map(({ id: reunion }) => ({ id: ids(), reunion, rang: i + 1, titre: point })),
    );
    await insertPoints(tx, cpts, { points, le });
    const detail = { lignes: reunions.length };
    const trace = { action: 'reunions.reunions-par-secteur-fixees', objet: serie, detail };
    const evenements = reunions.map(({ id }) => convoquee(id));
    return reussi(effets({ id: serie, reunions: reunions.length }, { evenements, trace }));
  },
});

/** The members of a group by sector, and those of no known one. */
export async function repartitionDuGroupe(tx: Tx, cpts: string, groupe: string) {
  const secteurs = await secteursDeLaCpts(tx, cpts);
  return repartir(secteurs, await membresParSecteur(tx, cpts, groupe));
}

type Places = readonly { readonly personne: string; readonly secteur?: string | undefined }[];

async function placerLesMembres({ tx, cpts }: Ctx, groupe: string, places: Places) {
  const secteurs = await secteursDeLaCpts(tx, cpts);
  const membres = await membresParSecteur(tx, cpts, groupe);
  if (membres.length === 0) return refuse({ motif: 'groupe-vide' } as const);
  const voulues = places.map(({ personne, secteur = null }) => ({ personne, secteur }));
  return placer(secteurs, membres, voulues);
}

function lireLesRendez(
  ctx: Ctx,
  parts: readonly PartDeSecteur[],
  saisis: readonly RendezDeSecteur[],
) {
  const lus = [];
  for (const part of parts) {
    const saisi = saisis.find(({ secteur }) => secteur === part.id);
    if (!saisi) return refuse({ motif: 'rendez-a-dire', secteur: part.nom } as const);
    const { secteur: _, adresseVisio, ...quand } = saisi;
    const lu = lireRendez(ctx, quand);
    if (!lu.ok) return refuse({ ...lu.refus, secteur: part.nom });
    lus.push({ part, quand: lu.valeur, adresseVisio });
  }
  return reussi(lus);
}

const pointsDe = (texte: string) =>
  texte
    .split('\n')
    .map((ligne) => ligne.trim().slice(0, 120))
    .filter((ligne) => ligne !== '');
