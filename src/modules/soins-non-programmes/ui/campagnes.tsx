import type { DateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Barre } from '#ui/jauge.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Campagne } from '../domain/campagne.ts';
import { phrase } from './dire-demande.ts';

export type CampagnesProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly campagnes: readonly (Campagne & {
    readonly sollicites: number;
    readonly repondants: number;
  })[];
  readonly mois: readonly DateCivile[];
  readonly professions: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly moisDuJour: string;
};

/** One month chosen, and asked of some professions: those under way, and opening one. */
export const Campagnes = (p: CampagnesProps) => (
  <Section
    titre="Mini-recensements"
    introduction="Un mois choisi, quelques professions, un message à chacun avec son compteur. La feuille qui en sort est une pièce pour la CPAM."
    id="campagnes"
  >
    <Tableau
      titre="Campagnes"
      titreCache
      lignes={p.campagnes}
      vide={<p class="quiet mt4">Aucune campagne pour l’instant.</p>}
      colonnes={[
        {
          titre: 'Mois',
          cellule: (c) => (
            <a href={`${p.base}/recensement/campagnes/${c.id}`}>{phrase(moisEtAnnee(c.mois))}</a>
          ),
        },
        {
          titre: 'Réponses',
          genre: 'large',
          cellule: (c) => (
            <Barre
              haute
              repartition={{ acquis: c.repondants, inconnu: c.sollicites - c.repondants }}
              enMots={`${c.repondants} sur ${c.sollicites}`}
            />
          ),
        },
        {
          titre: 'Ont compté',
          genre: 'nombre',
          cellule: (c) => `${c.repondants} sur ${c.sollicites}`,
        },
        { titre: 'Ouverte par', cellule: (c) => c.ouvertePar },
      ]}
    />
    <Ouvrir {...p} />
  </Section>
);

const Ouvrir = ({ base, jetons, mois, professions, moisDuJour }: CampagnesProps) => (
  <details class="mt5">
    <summary>Ouvrir une campagne</summary>
    <Formulaire action={`${base}/recensement/campagnes`} {...jetons} gardeSaisie={false}>
      <ChampListe
        nom="mois"
        libelle="Mois à compter"
        valeur={moisDuJour}
        options={mois.map((un) => ({ valeur: un, libelle: phrase(moisEtAnnee(un)) }))}
      />
      <ChampCases
        nom="professions"
        libelle="Professions"
        aide="Aucune cochée : tous les adhérents."
        choix={professions}
      />
      <p class="small quiet">
        Chaque adhérent qui a une adresse dans l’annuaire reçoit un message avec son compteur.
      </p>
      <div class="actions">
        <Bouton variante="ferme">Ouvrir et écrire à chacun</Bouton>
      </div>
    </Formulaire>
  </details>
);
