import type { DateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { enVigueur, type Regle } from '../domain/regle.ts';
import {
  DIRE_MODE,
  DIRE_NATURE,
  direDecision,
  direPortee,
  direTaux,
} from './dire-indemnisation.ts';
import { FormulaireDeRegle, type Metier } from './formulaire-de-regle.tsx';
import type { Cadre } from './vue-de-releve.ts';

export type RegleVue = Regle & { readonly servie: boolean };

export type ReglesPageProps = Cadre & {
  readonly regles: readonly RegleVue[];
  readonly metiers: readonly Metier[];
  readonly aujourdhui: DateCivile;
  readonly saisie: Saisie;
  /** The rule whose end was refused. */
  readonly fin: { readonly regle: string; readonly saisie: Saisie } | null;
  readonly tenir: boolean;
};

/** The rules the CPTS adopted: what each pays, since when, by which decision. */
export const ReglesPage = (p: ReglesPageProps) => {
  const passees = p.regles.filter(({ au }) => au !== null && au < p.aujourdhui);
  const autres = p.regles.filter((regle) => !passees.includes(regle));
  const actuelles = autres.filter((regle) => enVigueur(regle, p.aujourdhui));
  return (
    <>
      <TeteDePage
        titre="Règles d’indemnisation"
        phrase={
          <>
            <strong>{pluriel(actuelles.length, 'règle en vigueur', 'règles en vigueur')}</strong>
            {', chacune adoptée par une décision. Une assemblée générale n’est jamais indemnisée.'}
          </>
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets libelle="Indemnisations" onglets={p.parties} />
      <Section titre="En vigueur et à venir" proche>
        <Liste {...p} regles={autres} />
      </Section>
      {p.tenir ? <FormulaireDeRegle {...p} ouvert={p.regles.length === 0} /> : null}
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
        { titre: 'Règle', entete: true, cellule: (r) => <Nom regle={r} /> },
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

const Nom = ({ regle: r }: { readonly regle: RegleVue }) => (
  <>
    {r.libelle}
    <span class="quiet small">{` ${r.nature ? `${DIRE_NATURE[r.nature]}, ` : ''}${DIRE_MODE[r.mode].toLowerCase()}`}</span>
  </>
);

const Taux = ({ regle }: { readonly regle: Regle }) => {
  const taux = direTaux(regle);
  return taux === null ? <Etiquette ton="attention">à saisir</Etiquette> : <span>{taux}</span>;
};

function direDates({ du, au }: Regle): string {
  return au === null
    ? `depuis le ${dateChiffres(du)}`
    : `du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

const Gestes = ({ base, jetons, regle, fin }: ReglesPageProps & { readonly regle: RegleVue }) => {
  const saisie = fin?.regle === regle.id ? fin.saisie : { valeurs: {}, erreurs: {} };
  const cle = `${jetons.cle}-${regle.id.slice(-8)}`;
  return (
    <details open={fin?.regle === regle.id}>
      <summary>
        {regle.servie ? 'Finir' : 'Finir ou retirer'}
        <span class="hidden">{` : ${regle.libelle}`}</span>
      </summary>
      <Formulaire
        action={`${base}/regles/${regle.id}/finir`}
        csrf={jetons.csrf}
        cle={cle}
        saisie={saisie}
        gardeSaisie={false}
      >
        <ChampDate
          {...lier(saisie, 'au')}
          {...(fin?.regle === regle.id ? {} : { id: `au-${regle.id}` })}
          libelle="Dernier jour"
        />
        <div class="actions">
          <Bouton>Finir</Bouton>
        </div>
      </Formulaire>
      {regle.servie ? null : (
        <BoutonPoste
          action={`${base}/regles/${regle.id}/retirer`}
          csrf={jetons.csrf}
          cle={`${cle}-r`}
          variante="simple"
        >
          Retirer, elle n’a rien payé
        </BoutonPoste>
      )}
    </details>
  );
};
