import { montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { etatDeFacture, montantDeFacture, nommerFacture } from './dire-facture.ts';
import { RemettreFacture } from './remettre-facture.tsx';
import type { LesMiennesPageProps } from './vue-des-miennes.ts';

/** My invoices: those the CPTS waits for, those I handed over, and the form that hands one over. */
export const MesFactures = (p: LesMiennesPageProps) => {
  const aFacturer = p.approuves.filter((r) => !r.lot && !r.payeLe && r.centimes > 0);
  const attendus = aFacturer.filter(({ facturation }) => facturation.etat === 'attendue');
  const remises = p.approuves.flatMap((r) => r.facturation.factures.map((f) => ({ ...f, du: r })));
  const refusee = p.refusee?.du === 'honoraires' ? p.refusee : null;
  if (remises.length === 0 && (aFacturer.length === 0 || p.compte.employeur !== null)) return null;
  return (
    <Section
      titre="Mes notes d’honoraires"
      id="honoraires"
      introduction={
        attendus.length > 0
          ? `${pluriel(attendus.length, 'relevé attend', 'relevés attendent')} votre note pour être ${attendus.length > 1 ? 'virés' : 'viré'}\u00A0: ${attendus.map((r) => `${r.dePeriode}, ${montant(r.centimes)}`).join('\u00A0; ')}.`
          : undefined
      }
    >
      {remises.length > 0 ? <Remises lignes={remises.toReversed()} /> : null}
      {aFacturer.length > 0 ? (
        <details class="mt4" open={refusee !== null || attendus.length > 0}>
          <summary>Remettre une note d’honoraires</summary>
          <RemettreFacture
            action={`${p.ici}/honoraires`}
            jetons={p.jetons}
            releves={aFacturer}
            saisie={refusee?.saisie ?? { valeurs: {}, erreurs: {} }}
            refusee={refusee !== null}
            sienne
          />
        </details>
      ) : null}
    </Section>
  );
};

type Remise = LesMiennesPageProps['approuves'][number]['facturation']['factures'][number] & {
  readonly du: LesMiennesPageProps['approuves'][number];
};

const Remises = ({ lignes }: { readonly lignes: readonly Remise[] }) => (
  <Tableau
    titre="Notes d’honoraires remises"
    titreCache
    lignes={lignes}
    colonnes={[
      { titre: 'Date', genre: 'date', cellule: (f) => dateChiffres(f.le) },
      {
        titre: 'Note',
        entete: true,
        cellule: (f) => (
          <span>
            {nommerFacture(f)}
            <span class="quiet small">{` ${f.du.dePeriode}`}</span>
          </span>
        ),
      },
      { titre: 'Montant', genre: 'nombre', cellule: montantDeFacture },
      {
        titre: 'État',
        cellule: (f) => {
          const { mots, ton } = etatDeFacture(f, f.du);
          return (
            <span>
              <Etiquette ton={ton}>{mots}</Etiquette>
              {f.motif ? <span class="quiet small">{` ${f.motif}`}</span> : null}
            </span>
          );
        },
      },
    ]}
  />
);
