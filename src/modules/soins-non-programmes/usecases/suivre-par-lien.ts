import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { suiviDe } from '../data/suivi.query.ts';
import { canalSelon } from '../domain/canal.ts';
import { estSansReponse, personneDe } from '../domain/demande.ts';
import { chercherPropositions, type PropositionDite } from './chercher-propositions.ts';
import { ouvrirLien } from './ouvrir-lien.ts';

type Inconnu = { readonly motif: 'lien-inconnu' };

/** A patient's request as their link shows it; instants as ISO text. */
export type SuiviDit = {
  readonly demande: string;
  readonly numero: number;
  readonly etat: string;
  readonly recueLe: string;
  readonly reponse: string | null;
  readonly rendezVous: {
    readonly debut: string;
    readonly fin: string;
    readonly professionnel: string;
    readonly profession: string;
    readonly telephone: string | null;
    readonly genre: string;
    readonly communeNom: string | null;
    readonly lieu: string | null;
    /** Its professional can no longer receive. */
    readonly aDeplacer: boolean;
  } | null;
  /** Slots that the patient may book alone, while nothing was answered. */
  readonly propositions: readonly PropositionDite[];
};

/** Where their request stands, for who holds the link. Nothing changes: confirming is another action. */
export const suivreParLien = defineUseCase({
  nom: 'snp.suivre-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<SuiviDit>, Inconnu>> => {
    const demande = await ouvrirLien(ctx, jeton);
    const suivi = demande && (await suiviDe(ctx.tx, ctx.cpts, demande.id));
    if (!suivi) return refuse({ motif: 'lien-inconnu' });
    const par = { canal: canalSelon([]), professionnel: null };
    const propositions = estSansReponse(demande)
      ? await chercherPropositions(ctx, demande, par)
      : [];
    const { numero, etat, recueLe, reponse } = suivi;
    const trace = { action: 'snp.suivi-lu', objet: demande.id, personne: personneDe(demande) };
    return reussi(
      effets(
        {
          demande: demande.id,
          numero,
          etat,
          recueLe: recueLe.toISOString(),
          reponse,
          rendezVous: rendezVousDe(suivi),
          propositions,
        },
        { trace },
      ),
    );
  },
});

type Suivi = NonNullable<Awaited<ReturnType<typeof suiviDe>>>;

function rendezVousDe(suivi: Suivi): SuiviDit['rendezVous'] {
  const { debut, fin, professionnel, profession, telephone, genre, communeNom, lieu } = suivi;
  const { aDeplacer } = suivi;
  if (!debut || !fin || !professionnel || !profession || !genre) return null;
  return {
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    professionnel,
    profession,
    telephone,
    genre,
    communeNom,
    lieu,
    aDeplacer,
  };
}
