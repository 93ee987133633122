import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type Campagne, etatDe } from '../domain/campagne.ts';
import type { Comptes, Etape } from '../domain/resultats-de-campagne.ts';
import {
  DIRE_ETAPE_COURT,
  DIRE_ETAT_DE_CAMPAGNE,
  direCompte,
  TON_DE_CAMPAGNE,
} from './dire-campagne.ts';

type CampagneListee = Campagne & { readonly comptes: Comptes };

export type CampagnesPageProps = {
  /** `/app/val/medecin-traitant` */
  readonly base: string;
  readonly fuseau: string;
  readonly onglets: readonly Onglet[];
  readonly campagnes: readonly CampagneListee[];
  /** The coordination opens them; the bureau reads the numbers. */
  readonly tient: boolean;
};

/** Campaigns towards people without a médecin traitant, each with what it gave. */
export const CampagnesPage = (p: CampagnesPageProps) => (
  <>
    <TeteDePage
      titre="Campagnes"
      phrase="Écrire à des personnes sans médecin traitant, poser une affiche, glisser un mot dans un sac de pharmacie, et savoir ce que cela donne."
      action={
        p.tient ? (
          <LienBouton href={`${p.base}/campagnes/nouvelle`} variante="suivant" touche="N">
            Ouvrir une campagne
          </LienBouton>
        ) : null
      }
    />
    <Onglets libelle="Pages" onglets={p.onglets} />
    <div class="mt5">
      {p.campagnes.length === 0 ? (
        <Vide
          niveau={2}
          titre="Aucune campagne pour l’instant"
          phrase={
            p.tient
              ? 'Choisissez à qui écrire\u00A0: les lettres, l’affiche et le texte de comptoir portent son code, et les réponses lui reviennent.'
              : 'La coordination n’en a pas encore ouvert.'
          }
        />
      ) : (
        <Rangees {...p} />
      )}
    </div>
    <p class="section small quiet measure">
      «&nbsp;Depuis&nbsp;» compte ce qui est arrivé, après la lettre ou la réponse, aux personnes de
      la campagne, que ce soit grâce à elle ou non.
    </p>
  </>
);

const compte = (etape: Etape) =>
  ({
    titre: DIRE_ETAPE_COURT[etape],
    genre: 'nombre',
    cellule: ({ comptes }: CampagneListee) => direCompte(comptes[etape]),
  }) as const;

const Rangees = ({ base, fuseau, campagnes, tient }: CampagnesPageProps) => (
  <Tableau
    titre="Campagnes"
    titreCache
    lignes={campagnes}
    colonnes={[
      {
        titre: 'Campagne',
        cellule: (c) => (
          <>
            {tient ? <a href={`${base}/campagnes/${c.id}`}>{c.nom}</a> : c.nom}
            <p class="hint">{c.but}</p>
          </>
        ),
      },
      {
        titre: 'État',
        cellule: (c) => (
          <>
            <Etiquette ton={TON_DE_CAMPAGNE[etatDe(c)]}>
              {DIRE_ETAT_DE_CAMPAGNE[etatDe(c)]}
            </Etiquette>
            <p class="hint">{direDates(c, fuseau)}</p>
          </>
        ),
      },
      compte('envoyees'),
      compte('revenues'),
      compte('recues'),
      compte('verifiees'),
      compte('prises'),
      compte('declarees'),
    ]}
  />
);

/** `du ven. 30 oct. au mer. 23 déc. 2026` */
export function direDates(
  { lanceeLe, finieLe, jusquAu, creeeLe }: Campagne,
  fuseau: string,
): string {
  const jour = (instant: Date) => dateCourte(dateCivileDe(instant, fuseau));
  if (!lanceeLe) return `ouverte ${jour(creeeLe)}`;
  const fin = finieLe ? jour(finieLe) : jusquAu && dateCourte(dateCivile(jusquAu));
  return fin ? `du ${jour(lanceeLe)} au ${fin}` : `depuis ${jour(lanceeLe)}`;
}
