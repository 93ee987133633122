import type { DateCivile } from '#kernel/date-civile.ts';
import { dateHeure, dateLongue } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { COMPTES_DE_RELEVE, type CompteDeReleve, type Releve } from '../domain/releve.ts';
import { direCompte, direCompteVu, direPeriodeDeReleve } from './dire-populations.ts';

type Version = Releve & { readonly id: string };

export type RelevePageProps = {
  readonly base: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** The one in force first. */
  readonly courante: Version;
  readonly versions: readonly Version[];
  readonly peutTenir: boolean;
  /** What was typed to take it back, and refused. */
  readonly saisie: Saisie;
};

/** One count, the document it comes from, and all it was before its corrections. */
export const RelevePage = (p: RelevePageProps) => {
  const { courante: r, base } = p;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Médecin traitant', href: base },
          { libelle: 'Population couverte', href: `${base}/populations` },
        ]}
        titre={`${r.emetteur}, ${direPeriodeDeReleve(r)}`}
        phrase={
          r.retiree ? (
            <>
              <strong>Retiré</strong>
              {`\u00A0: ${r.motif ?? ''}. Il ne compte plus dans les chiffres.`}
            </>
          ) : (
            `Document remis le ${dateLongue(r.remisLe)}.`
          )
        }
        action={
          p.peutTenir ? (
            <LienBouton href={`${base}/populations/${r.releve}/corriger`} variante="ferme">
              {r.retiree ? 'Corriger et remettre' : 'Corriger'}
            </LienBouton>
          ) : undefined
        }
        moyen
      />
      <Source {...p} />
      <Nombres {...p} />
      <Versions {...p} />
      {p.peutTenir && !r.retiree ? <Retirer {...p} /> : null}
    </>
  );
};

const enAns = (age: number | null) => (age === null ? 'Non dit' : `${age}\u00A0ans`);
const jourDit = (date: DateCivile) => dateLongue(date);

const Source = ({ courante: r }: RelevePageProps) => (
  <Section titre="D’où viennent ces nombres" proche>
    <Faits
      large
      faits={[
        { terme: 'Source', valeur: r.emetteur },
        { terme: 'Période', valeur: direPeriodeDeReleve(r) },
        { terme: 'Remis par', valeur: r.remisPar, precision: `le ${jourDit(r.remisLe)}` },
        { terme: 'Document', valeur: r.document },
        { terme: 'Compte les personnes à partir de', valeur: enAns(r.ageMinimal) },
        { terme: 'Âge compté à part, au-delà de', valeur: enAns(r.ageAuDela) },
      ]}
    />
  </Section>
);

/** A column by version, the one in force first: what a correction changed is on one line. */
const Nombres = ({ versions }: RelevePageProps) => (
  <Section titre="Ce qu’il dit">
    <Tableau
      titre="Nombres du relevé, version par version"
      titreCache
      lignes={COMPTES_DE_RELEVE}
      colonnes={[
        {
          titre: 'Personnes',
          entete: true,
          cellule: (compte) =>
            direCompte(
              compte,
              versions.map(({ ageAuDela }) => ageAuDela),
            ),
        },
        ...versions.slice(0, COLONNES_MAX).map(colonneDe),
      ]}
    />
  </Section>
);

const COLONNES_MAX = 4;

function colonneDe(v: Version, rang: number): Colonne<CompteDeReleve> {
  return {
    titre: rang === 0 ? 'En vigueur' : `Version ${v.version}`,
    genre: 'nombre',
    cellule: (compte) =>
      v.comptes[compte] === null ? (
        <span class="quiet">inconnu</span>
      ) : (
        direCompteVu(v.comptes[compte])
      ),
  };
}

const Versions = ({ versions, fuseau }: RelevePageProps) => (
  <Section titre="Ce qui a été écrit">
    <Tableau
      titre="Versions du relevé"
      titreCache
      lignes={versions}
      colonnes={[
        { titre: 'Version', entete: true, cellule: (v) => String(v.version) },
        { titre: 'Le', genre: 'date', cellule: (v) => dateHeure(v.saisieLe, fuseau) },
        { titre: 'Par', cellule: (v) => v.saisieParNom },
        {
          titre: 'Pourquoi',
          cellule: (v) =>
            v.motif === null
              ? 'Première écriture'
              : v.retiree
                ? `Retiré : ${v.motif}`
                : `Corrigé : ${v.motif}`,
        },
        { titre: 'Document', cellule: (v) => v.document },
      ]}
    />
  </Section>
);

const Retirer = ({ base, courante: r, jetons, saisie }: RelevePageProps) => (
  <details class="section" open={Object.keys(saisie.erreurs).length > 0}>
    <summary>Retirer ce relevé</summary>
    <Formulaire
      action={`${base}/populations/${r.releve}/retrait`}
      {...jetons}
      saisie={saisie}
      gardeSaisie={false}
    >
      <p class="quiet measure">
        Il quitte les chiffres ; ses versions restent ici. Le corriger le remettra.
      </p>
      <input type="hidden" name="version" value={String(r.version)} />
      <ChampTexte {...lier(saisie, 'motif')} libelle="Pourquoi" remplissage="off" />
      <div class="actions">
        <Bouton variante="danger">Retirer</Bouton>
      </div>
    </Formulaire>
  </details>
);
