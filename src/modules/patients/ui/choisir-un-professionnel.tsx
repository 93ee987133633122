import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios, type Choix } from '#ui/champ-choix.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Section } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { lier } from '#ui/saisie.ts';

export type Recherche = {
  readonly q: string;
  /** What the directory found; null before a search. */
  readonly choix: readonly Choix[] | null;
};

/** A box that looks in the directory: works by a link, kept in the address. */
export const ChercherUnProfessionnel = (p: {
  readonly action: string;
  readonly recherche: Recherche;
}) => (
  <form class="filters" method="get" action={p.action}>
    <ChampRecherche nom="q" libelle="Nom du professionnel" valeur={p.recherche.q} />
    <Bouton>Chercher</Bouton>
  </form>
);

/** What was found, to choose one among; says so when there is nobody. */
export const ProfessionnelsTrouves = (p: {
  readonly champ: string;
  readonly libelle: string;
  readonly recherche: Recherche;
  readonly saisie: Saisie;
}) =>
  p.recherche.choix === null ? null : p.recherche.choix.length === 0 ? (
    <Section titre="Personne de ce nom" titreCache>
      <p class="quiet">Personne de ce nom dans l’annuaire : vérifiez l’orthographe.</p>
    </Section>
  ) : (
    <ChampRadios libelle={p.libelle} choix={p.recherche.choix} {...lier(p.saisie, p.champ)} />
  );
