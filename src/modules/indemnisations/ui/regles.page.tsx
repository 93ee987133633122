import type { DateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { enVigueur, type Regle } from '../domain/regle.ts';
import { DIRE_NATURE, direDecision, direPortee, direTaux } from './dire-indemnisation.ts';
import type { Metier } from './nouvelle-regle.page.tsx';
import type { Cadre } from './vue-de-releve.ts';

export type RegleVue = Regle & { readonly servie: boolean };

export type ReglesPageProps = Cadre & {
  readonly regles: readonly RegleVue[];
  readonly metiers: readonly Metier[];
  readonly aujourdhui: DateCivile;
  /** The rule that somebody ends. */
  readonly fin: { readonly regle: string; readonly saisie: Saisie } | null;
  readonly tenir: boolean;
};

/** The rules the CPTS adopted: what each pays, since when, by which decision. */
export const ReglesPage = (p: ReglesPageProps) => {
  const passees = p.regles.filter(({ au }) => au !== null && au < p.aujourdhui);
  const autres = p.regles.filter((regle) => !passees.includes(regle));
  const actuelles = autres.filter((regle) => enVigueur(regle, p.aujourdhui));
  const finie = p.regles.find(({ id }) => id === p.fin?.regle);
  return (
    <>
      <TeteDePage
        titre="Règles d’indemnisation"
        action={
          p.tenir ? (
            <LienBouton href={`${p.base}/regles/nouvelle`}>Saisir une règle</LienBouton>
          ) : undefined
        }
        phrase={
          <>
            <strong>{pluriel(actuelles.length, 'règle en vigueur', 'règles en vigueur')}</strong>
            {
              ', chacune adoptée par une décision. Une assemblée générale n’est jamais indemnisée\u00A0; un invité, un suppléant à l’écoute et la séance d’un conseil extérieur ne le sont que par une règle qui nomme ce cas.'
            }
          </>
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets libelle="Indemnisations" onglets={p.parties} />
      {finie && p.fin ? <Finir {...p} regle={finie} saisie={p.fin.saisie} /> : null}
      <Section titre="En vigueur et à venir" proche>
        <Liste {...p} regles={autres} />
      </Section>
      {passees.length > 0 ? (
        <Section titre="Finies">
          <Liste {...p} regles={passees} />
        </Section>
      ) : null}
    </>
  );
};

const Liste = (p: ReglesPageProps) => {
  const metier = (code: string) => p.metiers.find((m) => m.code === code)?.libelle ?? code;
  return (
    <Tableau
      titre="Règles"
      titreCache
      lignes={p.regles}
      vide={
        <Vide
          titre="Aucune règle n’est saisie"
          phrase="Recopiez celles que vos organes ont adoptées : rien ne se paie sans elles."
        />
      }
      colonnes={[
        { titre: 'Règle', entete: true, cellule: (r) => r.libelle },
        { titre: 'Pour', cellule: (r) => direPortee(r, metier) },
        { titre: 'Paie', genre: 'nombre', cellule: (r) => <Taux regle={r} /> },
        { titre: 'Dates', cellule: direDates },
        { titre: 'Décision', cellule: (r) => <span class="small">{direDecision(r)}</span> },
        {
          titre: 'Gestes',
          titreCache: true,
          genre: 'actions',
          cellule: (r) => (p.tenir ? <Gestes {...p} regle={r} /> : ''),
        },
      ]}
    />
  );
};

const Taux = ({ regle }: { readonly regle: Regle }) => {
  const taux = direTaux(regle);
  return (
    <>
      {taux === null ? <Etiquette ton="attention">à saisir</Etiquette> : taux}
      {regle.nature ? (
        <>
          <br />
          <span class="quiet small">{DIRE_NATURE[regle.nature].toLowerCase()}</span>
        </>
      ) : null}
    </>
  );
};

function direDates({ du, au }: Regle): string {
  return au === null
    ? `depuis le ${dateChiffres(du)}`
    : `du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

const Gestes = ({ base, regle }: ReglesPageProps & { readonly regle: RegleVue }) =>
  regle.au === null ? (
    <a href={`${base}/regles?finir=${regle.id}#finir`}>
      Finir
      <span class="hidden">{` : ${regle.libelle}`}</span>
    </a>
  ) : null;

type FinirProps = ReglesPageProps & { readonly regle: RegleVue; readonly saisie: Saisie };

/** The last day of one rule, or its withdrawal while it has paid nothing. */
const Finir = ({ base, jetons, regle, saisie }: FinirProps) => (
  <Section
    titre={`Finir «\u00A0${regle.libelle}\u00A0»`}
    id="finir"
    introduction="Un taux qui change est une règle qui finit et une autre qui commence le lendemain."
  >
    <Formulaire
      action={`${base}/regles/${regle.id}/finir`}
      {...jetons}
      saisie={saisie}
      gardeSaisie={false}
    >
      <ChampDate {...lier(saisie, 'au')} libelle="Dernier jour" />
      <div class="actions">
        <Bouton variante="ferme">Finir la règle</Bouton>
        <LienBouton href={`${base}/regles`} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
    {regle.servie ? null : (
      <div class="mt4">
        <BoutonPoste
          action={`${base}/regles/${regle.id}/retirer`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-retirer`}
          variante="danger"
        >
          Retirer, elle n’a rien payé
        </BoutonPoste>
      </div>
    )}
  </Section>
);
