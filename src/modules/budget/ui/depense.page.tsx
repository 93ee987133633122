import { montant } from '#kernel/centimes.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Faits } from '#ui/faits.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { payeursDe } from '../domain/alerte.ts';
import { facture, paye, resteAFacturer } from '../domain/depense.ts';
import { direFinanceur } from '../domain/financeur.ts';
import { DIRE_MISSION, DIRE_PART } from '../domain/mission.ts';
import { compteDuPlan } from '../domain/plan.ts';
import { direAlerte } from './dire-budget.ts';
import { FriseDeDepense } from './frise-de-depense.tsx';
import { AutresGestes, GesteDeDepense } from './gestes-de-depense.tsx';
import type { DepensePageProps } from './vue-de-depense.ts';
import { miettesDe, versAnnee } from './vue-du-budget.ts';

/** One expense: what was promised, invoiced, paid, on one line of time; and the next gesture. */
export const DepensePage = (p: DepensePageProps) => {
  const { engagement: e, factures, paiements } = p;
  const [du, solde] = [facture(factures), paye(paiements)];
  return (
    <>
      <TeteDePage
        miettes={miettesDe(p, e.objet, { libelle: 'Dépenses', href: versAnnee(p, '/depenses') })}
        titre={e.objet}
        moyen
        phrase={e.fournisseur.nom}
      />
      {p.alertes.map((alerte) => (
        <div class="mt5">
          <Bandeau ton="attention" titre="Financée deux fois">
            {direAlerte(alerte)}
          </Bandeau>
        </div>
      ))}
      <div class="mt5">
        <Comptes
          comptes={[
            {
              terme: 'Engagé',
              chiffre: montant(e.centimes),
              detail: `reste ${montant(resteAFacturer(e.centimes, factures))} à facturer`,
            },
            { terme: 'Facturé', chiffre: montant(du) },
            { terme: 'Payé', chiffre: montant(solde) },
          ]}
        />
      </div>
      <Partage
        principal={
          <>
            {p.geste ? <GesteDeDepense {...p} geste={p.geste} /> : null}
            <Section titre="Son histoire" proche>
              <FriseDeDepense {...p} />
            </Section>
          </>
        }
        cote={<Cote {...p} />}
      />
    </>
  );
};

const Cote = (p: DepensePageProps) => {
  const { engagement: e } = p;
  return (
    <>
      <Faits
        faits={[
          {
            terme: 'Compte',
            valeur: `${e.compte} ${compteDuPlan(p.plan, e.compte)?.libelle ?? ''}`,
          },
          {
            terme: 'Mission',
            valeur: DIRE_MISSION[e.mission],
            precision: e.action ? `Action\u00A0: ${e.action}` : undefined,
          },
          {
            terme: 'Argent',
            valeur: `${direFinanceur(e.financeur)}, ${DIRE_PART[e.part].toLowerCase()}`,
          },
          {
            terme: 'À la charge de',
            valeur: payeursDe(e, p.repartitions)
              .map((q) => `${direFinanceur(q.financeur)} ${montant(q.centimes)}`)
              .join(', '),
          },
        ]}
      />
      {p.pieces ? (
        <p class="actions">
          <a href={p.pieces}>Ses pièces&nbsp;: factures, devis</a>
        </p>
      ) : null}
      <AutresGestes {...p} />
    </>
  );
};
