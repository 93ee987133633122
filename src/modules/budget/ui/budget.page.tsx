import { type Centimes, montant } from '#kernel/centimes.ts';
import { pourcent } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { DoubleFinancement } from '../domain/alerte.ts';
import type { Benevolat } from '../domain/benevolat.ts';
import type { Budget } from '../domain/ligne.ts';
import type { Subvention } from '../domain/subvention.ts';
import { type LigneDeSuivi, total } from '../domain/suivi.ts';
import { ParFinanceur, ParMission, ParPart } from './avancement.tsx';
import { Cote } from './cote-du-budget.tsx';
import { direAlerte, direVersion } from './dire-budget.ts';
import { type Cadre, versAnnee } from './vue-du-budget.ts';

export type BudgetPageProps = Cadre & {
  readonly budget: Budget | null;
  readonly parMission: readonly LigneDeSuivi[];
  readonly parPart: readonly LigneDeSuivi[];
  readonly parFinanceur: readonly LigneDeSuivi[];
  readonly alertes: readonly DoubleFinancement[];
  readonly benevolat: Benevolat;
  readonly banque: Centimes;
  readonly aPasser: {
    readonly nombre: number;
    readonly enAttente: number;
    readonly depuisConnu: boolean;
  };
  readonly aConfirmer: number;
  readonly aPayer: readonly {
    readonly engagement: string;
    readonly quoi: string;
    readonly reste: Centimes;
  }[];
  readonly comptesRendus: readonly Subvention[];
  readonly seuil: Centimes | null;
  readonly clos: boolean;
};

/** The year at a glance: what was planned, spent, promised, received, and what asks for somebody. */
export const BudgetPage = (p: BudgetPageProps) => {
  const tout = total(p.parMission);
  return (
    <>
      <TeteDePage
        titre={`Budget ${p.annee}`}
        phrase={direAnnee(p)}
        action={
          p.peut.noter && !p.clos ? (
            <LienBouton href={versAnnee(p, '/depenses')} variante="suivant">
              Noter une dépense
            </LienBouton>
          ) : undefined
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      {p.alertes.length > 0 ? (
        <Bandeau ton="attention" titre="Financé deux fois">
          <ul>
            {p.alertes.map((alerte) => (
              <li>{direAlerte(alerte)}</li>
            ))}
          </ul>
        </Bandeau>
      ) : null}
      <div class="mt5">
        <Comptes
          comptes={[
            {
              terme: 'Dépensé',
              chiffre: montant(tout.depense),
              detail: `sur ${montant(tout.prevu)} prévus`,
            },
            {
              terme: 'Engagé, pas encore facturé',
              chiffre: montant(tout.engage),
              detail: `reste ${montant(tout.reste)}`,
            },
            {
              terme: 'Recettes',
              chiffre: montant(tout.recu),
              detail: `sur ${montant(tout.recettesPrevues)} prévues`,
            },
            { terme: 'En banque', chiffre: montant(p.banque), detail: 'd’après les écritures' },
          ]}
        />
      </div>
      <Partage principal={<Avancement {...p} />} cote={<Cote {...p} />} />
    </>
  );
};

/** What is spent and promised of the budget, in one sentence. */
function direAnnee(p: BudgetPageProps) {
  const { prevu, depense, engage } = total(p.parMission);
  const version = `${direVersion(p.budget)}${p.clos ? ', exercice clos' : ''}.`;
  if (prevu === 0) return version;
  const part = pourcent((depense + engage) / prevu);
  return (
    <>
      {`${version} `}
      <strong>{`${part} dépensés ou engagés.`}</strong>
    </>
  );
}

const Avancement = (p: BudgetPageProps) =>
  p.parMission.length === 0 ? (
    <Section titre="Par mission" proche>
      <Vide
        titre="Rien n’est encore prévu ni dépensé"
        phrase="Écrivez les lignes du budget, ou importez-les d’un classeur."
        action={<LienBouton href={versAnnee(p, '/previsionnel')}>Écrire le budget</LienBouton>}
      />
    </Section>
  ) : (
    <>
      <Section titre="Par mission" proche>
        <ParMission lignes={p.parMission} />
      </Section>
      <Section
        titre="Part fixe et part variable"
        introduction="L’argent de chaque mission, celui qui est sûr et celui que ses indicateurs gagnent."
      >
        <ParPart lignes={p.parPart} />
      </Section>
      <Section titre="Par financeur">
        <ParFinanceur lignes={p.parFinanceur} />
      </Section>
    </>
  );
