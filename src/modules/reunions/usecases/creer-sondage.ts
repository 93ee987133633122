import { z } from 'zod';
import { finDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zHeureCivile, zListe, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { membresDuGroupe } from '../data/groupes.query.ts';
import { insertSondage } from '../data/sondages.repository.ts';
import { type PlageSaisie, plageDe } from '../domain/plage.ts';
import type {
  RefusDeCreneaux,
  RefusDeGroupe,
  RefusDePersonnes,
  RefusDeSondage,
} from '../domain/refus.ts';
import { estSansLieu, type Rendez } from '../domain/reunion.ts';
import { groupeAnime } from './animer.ts';
import { inscrirePersonnes } from './inscrire-personnes.ts';
import { zGroupe, zLigne, zMission, zModalite, zQui, zTitre } from './saisies.ts';

const zCreneauPropose = z.strictObject(
  {
    jour: zDateCivile,
    debut: zHeureCivile,
    fin: zHeureCivile,
    modalite: zModalite,
    lieu: zLigne(200),
  },
  { error: 'Donnez un jour et ses heures.' },
);
type Propose = z.output<typeof zCreneauPropose>;
type Refus = RefusDeGroupe | RefusDePersonnes | RefusDeCreneaux | RefusDeSondage;

/** Asks a group, or chosen people, which of some dates they could come; those of priority professions first. */
export const creerSondage = defineUseCase({
  nom: 'reunions.creer-sondage',
  saisie: z.strictObject({
    titre: zTitre,
    mission: zMission,
    groupe: zFacultatif(zGroupe),
    cloture: zDateCivile,
    places: zFacultatif(zEntier({ min: 1, max: 1000 })),
    priorites: zListe(zTexte(10), 60),
    creneaux: zListe(zCreneauPropose, 60),
    ...zQui,
  }),
  droit: 'reunions.reunion.animer',
  executer: async (ctx, saisie): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const { tx, cpts, ids, fuseau, maintenant: le, acteur } = ctx;
    const groupe = await groupeAnime(ctx, saisie.groupe);
    if (!groupe.ok) return groupe;
    const clotureLe = finDeJour(saisie.cloture, fuseau);
    if (clotureLe <= le) return refuse({ motif: 'cloture-passee' });
    const creneaux = lireCreneaux(saisie.creneaux, { fuseau, maintenant: le });
    if (!creneaux.ok) return creneaux;
    const inscrites = await inscrirePersonnes(ctx, saisie);
    if (!inscrites.ok) return inscrites;
    const membres = groupe.valeur ? await membresDuGroupe(tx, cpts, groupe.valeur.id) : [];
    const interroges = new Set([...membres.map((m) => m.id), ...inscrites.valeur]);
    if (interroges.size === 0) return refuse({ motif: 'personne-a-choisir' });
    const id = ids();
    await insertSondage(tx, cpts, {
      id,
      groupe: groupe.valeur?.id ?? null,
      titre: saisie.titre,
      mission: saisie.mission,
      clotureLe,
      places: saisie.places ?? null,
      priorites: saisie.priorites,
      organisateur: acteur.id,
      organisateurNom: acteur.nom,
      le,
      creneaux: creneaux.valeur.map((creneau) => ({ ...creneau, id: ids() })),
      invitations: [...interroges].map((personne) => ({ id: ids(), personne })),
    });
    const evenements = [{ genre: 'reunions.sondage-ouvert', donnees: { sondage: id } }];
    const trace = {
      action: 'reunions.sondage-ouvert',
      objet: id,
      detail: { lignes: interroges.size },
    };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

type Cadre = { readonly fuseau: string; readonly maintenant: Date };

/** Slots as instants, none of them past nor twice. */
function lireCreneaux(
  proposes: readonly Propose[],
  { fuseau, maintenant }: Cadre,
): Result<readonly Rendez[], RefusDeCreneaux> {
  if (proposes.length < 2) return refuse({ motif: 'creneau-a-proposer' });
  const creneaux: Rendez[] = [];
  for (const [i, { modalite, lieu, ...saisie }] of proposes.entries()) {
    const rang = i + 1;
    const plage = plageDe(saisie satisfies PlageSaisie, fuseau);
    if (!plage.ok) return refuse({ ...plage.refus, rang });
    const creneau = { ...plage.valeur, modalite, lieu };
    if (creneau.debut <= maintenant) return refuse({ motif: 'creneau-passe', rang });
    if (estSansLieu(creneau)) return refuse({ motif: 'lieu-a-dire', rang });
    if (creneaux.some((autre) => cleDe(autre) === cleDe(creneau)))
      return refuse({ motif: 'creneau-en-double', rang });
    creneaux.push(creneau);
  }
  return reussi(creneaux);
}

const cleDe = ({ debut, fin, modalite, lieu }: Rendez) =>
  [debut.getTime(), fin.getTime(), modalite, lieu].join(' ');
