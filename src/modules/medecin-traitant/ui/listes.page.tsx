import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure, nombre } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { EnvoiDeListe, Liste } from '../domain/liste.ts';

export type ListesPageProps = {
  /** `/app/val/medecin-traitant` */
  readonly base: string;
  readonly fuseau: string;
  readonly jour: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly listes: readonly (Liste & { readonly personnes: number })[];
  readonly attentes: readonly EnvoiDeListe[];
  readonly saisie: Saisie;
};

/** Lists handed over: sending one, those that wait, those imported. */
export const ListesPage = (p: ListesPageProps) => (
  <>
    <TeteDePage
      titre="Listes reçues"
      miettes={[{ libelle: 'Médecin traitant', href: p.base }]}
      phrase="Les personnes sans médecin traitant que vous signalent la CPAM, la MSA ou l’ARS. Rien n’est écrit avant que vous ayez vu ce que la liste change."
    />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    <Attentes {...p} />
    <Section titre="Envoyer une liste" proche={p.attentes.length === 0}>
      <Formulaire
        action={`${p.base}/listes?_csrf=${encodeURIComponent(p.jetons.csrf)}`}
        csrf={p.jetons.csrf}
        fichiers
        saisie={p.saisie}
      >
        <ChampRadios
          libelle="Qui vous l’a remise"
          cote
          {...lier(p.saisie, 'organisme')}
          choix={[
            { valeur: 'cpam', libelle: 'CPAM' },
            { valeur: 'msa', libelle: 'MSA' },
            { valeur: 'ars', libelle: 'ARS' },
            { valeur: 'autre', libelle: 'Autre' },
          ]}
        />
        <ChampTexte
          libelle="Laquelle"
          aide="Comme « Puy-de-Dôme ». Ses colonnes seront reconnues la prochaine fois, et ses listes comparées entre elles."
          facultatif
          longueurMax={60}
          {...lier(p.saisie, 'lieu')}
        />
        <ChampDate
          libelle="Date de la liste"
          aide="Celle à laquelle elle a été arrêtée."
          max={p.jour}
          {...lier(p.saisie, 'dateListe')}
        />
        <ChampFichier
          nom="fichier"
          libelle="Fichier Excel ou CSV"
          aide="Tel que vous l’avez reçu. Les numéros de sécurité sociale n’en sont jamais gardés."
          accepte=".xlsx,.csv,.txt"
          erreur={p.saisie.erreurs['fichier']}
        />
        <div class="actions mt5">
          <Bouton variante="suivant">Voir ce qu’elle change</Bouton>
        </div>
      </Formulaire>
    </Section>
    <Recues {...p} />
  </>
);

const Attentes = ({ base, fuseau, attentes }: ListesPageProps) =>
  attentes.length === 0 ? null : (
    <Section
      titre="À finir"
      proche
      introduction="Un fichier envoyé est gardé chiffré un jour, puis effacé s’il n’est pas importé."
    >
      <Tableau
        titre="Fichiers à finir"
        titreCache
        lignes={attentes}
        colonnes={[
          {
            titre: 'Fichier',
            cellule: (e) => <a href={`${base}/listes/envois/${e.id}`}>{e.fichier}</a>,
          },
          { titre: 'De', cellule: (e) => e.emetteur },
          { titre: 'Envoyé', cellule: (e) => dateHeure(e.prepareLe, fuseau) },
          { titre: 'Par', cellule: (e) => e.prepareParNom },
          {
            titre: 'État',
            cellule: (e) =>
              e.etat === 'prepare' ? (
                <Etiquette ton="attention">à importer</Etiquette>
              ) : (
                <Etiquette ton="info">import en cours</Etiquette>
              ),
          },
        ]}
      />
    </Section>
  );

const Recues = ({ base, listes }: ListesPageProps) => (
  <Section titre="Listes importées">
    <Tableau
      titre="Listes importées"
      titreCache
      lignes={listes}
      vide={
        <Vide
          titre="Aucune liste pour l’instant"
          phrase="La deuxième liste d’un même émetteur dira qui est sorti, qui est resté, qui est arrivé."
        />
      }
      colonnes={[
        {
          titre: 'Liste',
          cellule: (l) => (
            <a href={`${base}/listes/${l.id}`}>
              {l.emetteur} au {dateChiffres(dateCivile(l.dateListe))}
            </a>
          ),
        },
        { titre: 'Personnes', genre: 'nombre', cellule: (l) => nombre(l.personnes) },
      ]}
    />
  </Section>
);
