import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type Part,
  type PersonneComparee,
  partsDeLaComparaison,
  personnesComparees,
} from '../data/comparaison.query.ts';
import {
  type LigneRefusee,
  type LigneSemblable,
  lignesRefusees,
  lignesSemblables,
} from '../data/lignes-a-corriger.query.ts';
import { envoisDeLaListe, type ListeSuivie, listeParId } from '../data/listes.query.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import {
  type LigneAuTelephoneDifferent,
  lignesAuTelephoneDifferent,
} from '../data/telephones-differents.query.ts';
import { personneDe } from '../domain/demande.ts';
import { ETATS_DU_GROUPE, GROUPES, MOUVEMENTS } from '../domain/groupe-de-comparaison.ts';
import type { EnvoiDeListe } from '../domain/liste.ts';
import { nomDe } from '../domain/personne.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import { IMPORTER } from './preparer-liste.ts';

type SemblableNommee = LigneSemblable & {
  readonly nom: string;
  readonly semblableNom: string;
};

type TelephoneNomme = LigneAuTelephoneDifferent & { readonly nom: string };

export type CompteRendu = {
  readonly liste: ListeSuivie;
  readonly envois: readonly EnvoiDeListe[];
  /** Of the last sending. */
  readonly refusees: readonly LigneRefusee[];
  readonly semblables: readonly SemblableNommee[];
  readonly parts: readonly Part[];
  /** People to whom the list gives another telephone. */
  readonly telephones: readonly TelephoneNomme[];
};

/** What came of a list, beside the one before. Only those who look alike are named: they are to be told apart. */
export const consulterListe = defineUseCase({
  nom: 'mt.consulter-liste',
  saisie: z.strictObject({ liste: zUuid }),
  droit: IMPORTER,
  executer: async (ctx, { liste: id }): Promise<Result<Effets<CompteRendu>, RefusDeListe>> => {
    const { tx, cpts } = ctx;
    const liste = await listeParId(tx, cpts, id);
    if (!liste) return refuse({ motif: 'liste-inconnue' });
    const envois = await envoisDeLaListe(tx, cpts, id);
    const dernier = envois[0]?.id;
    const semblables = await nommer(ctx, await lignesSemblables(tx, cpts, id));
    const telephones = await lignesAuTelephoneDifferent(tx, cpts, id);
    const titulaires = telephones.map(({ demande }) => demande);
    const nom = await nommeur(ctx, titulaires);
    const compteRendu = {
      telephones: telephones.map((ligne) => ({ ...ligne, nom: nom(ligne.demande) })),
      liste,
      envois,
      semblables,
      refusees: dernier ? await lignesRefusees(tx, cpts, dernier) : [],
      parts: await partsDeLaComparaison(tx, cpts, { liste: id, precedente: liste.precedente }),
    };
    const proches = semblables.flatMap(({ demande, semblable }) => [demande, semblable]);
    const personnes = [...new Set([...proches, ...titulaires])];
    const trace = { action: 'mt.liste-lue', objet: id, personnes };
    return reussi(effets(compteRendu, { trace }));
  },
});

async function nommer(
  ctx: Ctx,
  lignes: readonly LigneSemblable[],
): Promise<readonly SemblableNommee[]> {
  const ids = lignes.flatMap(({ demande, semblable }) => [demande, semblable]);
  const nom = await nommeur(ctx, ids);
  return lignes.map((ligne) => ({
    ...ligne,
    nom: nom(ligne.demande),
    semblableNom: nom(ligne.semblable),
  }));
}

/** Gives the name of each of these requests. */
async function nommeur(ctx: Ctx, ids: readonly string[]): Promise<(id: string) => string> {
  const noms = await personnesDesDemandes(ctx, ids);
  return (id) => {
    const personne = noms.get(id);
    return personne ? nomDe(personne) : 'Identité effacée';
  };
}

export const PERSONNES_PAR_PAGE = 50;

export type PersonneNommee = PersonneComparee & { readonly nom: string };
export type Comparees = {
  readonly liste: ListeSuivie;
  readonly parts: readonly Part[];
  readonly personnes: readonly PersonneNommee[];
};

/** Who left, stayed or came, by what our register says of them; with names, for whoever calls. */
export const comparerListes = defineUseCase({
  nom: 'mt.comparer-listes',
  saisie: z.strictObject({
    liste: zUuid,
    mouvement: z.enum(MOUVEMENTS, { error: 'Choisissez qui regarder.' }),
    groupe: z.enum(GROUPES, { error: 'Choisissez qui regarder.' }),
    page: zEntier({ min: 1, max: 10_000 }).default(1),
  }),
  droit: IMPORTER,
  executer: async (
    ctx,
    { liste: id, mouvement, groupe, page },
  ): Promise<Result<Effets<Comparees>, RefusDeListe>> => {
    const { tx, cpts } = ctx;
    const liste = await listeParId(tx, cpts, id);
    if (!liste) return refuse({ motif: 'liste-inconnue' });
    const comparees = await personnesComparees(tx, cpts, {
      liste: id,
      precedente: liste.precedente,
      mouvement,
      etats: ETATS_DU_GROUPE[groupe],
      depart: (page - 1) * PERSONNES_PAR_PAGE,
      nombre: PERSONNES_PAR_PAGE,
    });
    const noms = await personnesDesDemandes(
      ctx,
      comparees.map((une) => une.id),
    );
    const personnes = comparees.map((une) => {
      const personne = noms.get(une.id);
      return { ...une, nom: personne ? nomDe(personne) : `Demande n°\u00A0${une.numero}` };
    });
    const trace = {
      action: 'mt.listes-comparees',
      objet: id,
      personnes: comparees.map(personneDe),
      detail: { lignes: comparees.length },
    };
    const { precedente } = liste;
    const parts = await partsDeLaComparaison(tx, cpts, { liste: id, precedente });
    return reussi(effets({ liste, personnes, parts }, { trace }));
  },
});
