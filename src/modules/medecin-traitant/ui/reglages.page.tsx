import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Bareme } from '../domain/bareme.ts';
import { CRITERES } from '../domain/critere.ts';
import type { Reglages } from '../domain/reglages.ts';

export type ReglagesPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  readonly bareme: Bareme;
  readonly reglages: Reglages;
  /** What was typed and refused, for the form it came from. */
  readonly refusee: { readonly du: 'bareme' | 'delais'; readonly saisie: Saisie } | null;
};

const VIDE: Saisie = { valeurs: {}, erreurs: {} };

/** Priority as adopted, and what happens by itself. */
export const ReglagesPage = (p: ReglagesPageProps) => (
  <>
    <TeteDePage titre="Priorité et délais" phrase={<EnVigueur {...p} />} />
    <Onglets libelle="Médecin traitant" onglets={p.onglets} />
    <BaremeAdopte {...p} />
    <Delais {...p} />
  </>
);

const EnVigueur = ({ bareme }: ReglagesPageProps) =>
  bareme.decision === null || bareme.adopteLe === null ? (
    'Aucun barème n’est adopté : un point pour chaque public des indicateurs nationaux, puis l’ancienneté.'
  ) : (
    <>
      {'Barème en vigueur depuis le '}
      <strong>{dateLongue(dateCivile(bareme.adopteLe))}</strong>
      {`\u00A0: ${bareme.decision}.`}
    </>
  );

const BaremeAdopte = ({ base, jetons, bareme, refusee }: ReglagesPageProps) => {
  const saisie: Saisie =
    refusee?.du === 'bareme' ? refusee.saisie : { valeurs: valeursDe(bareme), erreurs: {} };
  return (
    <Section
      titre="Barème de priorité"
      introduction="Ce que votre assemblée a décidé, tel quel. Il range la liste dès sa date, explique chaque place, et paraît sur votre page publique. L’ancien reste au registre."
      proche
    >
      <Formulaire action={`${base}/reglages/bareme`} {...jetons} saisie={saisie}>
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'adopteLe')} libelle="Adopté le" />
          <ChampTexte
            {...lier(saisie, 'decision')}
            libelle="Décision"
            aide="AG du 12 mars 2026, résolution 4"
            remplissage="off"
          />
        </LigneDeChamps>
        <GroupeDeChamps legende="Points par situation">
          {parRangees(CRITERES, 3).map((rangee) => (
            <LigneDeChamps>
              {rangee.map(({ code, libelle }) => (
                <ChampNombre {...lier(saisie, code)} libelle={libelle} />
              ))}
            </LigneDeChamps>
          ))}
        </GroupeDeChamps>
        <GroupeDeChamps legende="Âge et attente">
          <LigneDeChamps>
            <ChampNombre {...lier(saisie, 'ageAuDela')} libelle="Au-delà de" unite="ans" />
            <ChampNombre {...lier(saisie, 'age')} libelle="Points pour l’âge" />
            <ChampNombre {...lier(saisie, 'pointsParMois')} libelle="Points par mois d’attente" />
          </LigneDeChamps>
        </GroupeDeChamps>
        <div class="actions mt5">
          <Bouton variante="suivant">Publier ce barème</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

/** Rows of `n`, the last one shorter. */
function parRangees<T>(liste: readonly T[], n: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(liste.length / n) }, (_, i) =>
    liste.slice(i * n, (i + 1) * n),
  );
}

function valeursDe(bareme: Bareme): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(Object.entries(bareme.points).map(([code, n]) => [code, String(n)])),
    ageAuDela: String(bareme.ageAuDela),
    pointsParMois: String(bareme.pointsParMois),
  };
}

const Delais = ({ base, jetons, reglages, refusee }: ReglagesPageProps) => {
  const saisie =
    refusee?.du === 'delais'
      ? refusee.saisie
      : {
          ...VIDE,
          valeurs: {
            tentativesAvantCourrier: texte(reglages.tentativesAvantCourrier),
            retourJours: texte(reglages.retourJours),
          },
        };
  return (
    <Section
      titre="Ce qui se fait tout seul"
      introduction="Laissez vide ce que vous n’avez pas décidé : rien ne se fera alors sans vous."
    >
      <Formulaire action={`${base}/reglages/delais`} {...jetons} saisie={saisie}>
        <LigneDeChamps>
          <ChampNombre
            {...lier(saisie, 'tentativesAvantCourrier')}
            libelle="Proposer un courrier après"
            unite="appels sans réponse"
            facultatif
          />
          <ChampNombre
            {...lier(saisie, 'retourJours')}
            libelle="Remettre sur la liste, sans déclaration, après"
            unite="jours"
            facultatif
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Enregistrer</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

const texte = (n: number | null) => (n === null ? '' : String(n));
