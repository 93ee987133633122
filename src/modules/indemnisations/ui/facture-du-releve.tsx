import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Comptes } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { attendUneAutre, type Facture } from '../domain/facture.ts';
import { direEcartCourt, etatDeFacture, montantDeFacture, nommerFacture } from './dire-facture.ts';
import { RemettreFacture } from './remettre-facture.tsx';
import type { Jetons } from './vue-de-releve.ts';
import type { ReleveFactureVu } from './vue-des-factures.ts';

type Props = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly releve: ReleveFactureVu;
  readonly noter: boolean;
  readonly saisie: Saisie;
};

/** What is owed and what is invoiced, side by side, and the papers that say so. */
export const FactureDuReleve = (p: Props) => {
  const { facturation: f, lot, payeLe, centimes: du } = p.releve;
  const libre = lot === null && payeLe === null && du > 0;
  const refusee = Object.keys(p.saisie.erreurs).length > 0;
  if (f.etat === 'hors' && f.factures.length === 0 && !(p.noter && libre)) return null;
  return (
    <Section titre="Note d’honoraires" id="honoraires">
      {f.etat === 'attendue' ? (
        <p>
          <strong>
            {f.piece
              ? 'Un avoir reprend toute sa note\u00A0: sans une autre, pas de virement.'
              : 'Payé sur note d’honoraires\u00A0: sans elle, pas de virement.'}
          </strong>
        </p>
      ) : null}
      {f.piece ? <CoteACote releve={p.releve} /> : null}
      {f.factures.length > 0 ? <Pieces {...p} /> : null}
      {p.noter && libre ? (
        <details class="mt4" open={refusee || f.etat === 'attendue'}>
          <summary>{f.tenue ? 'Noter un avoir' : 'Noter une note d’honoraires'}</summary>
          <RemettreFacture
            action={`${p.base}/releves/${p.releve.periode}/${p.releve.personne}/honoraires`}
            jetons={p.jetons}
            releves={[p.releve]}
            saisie={p.saisie}
            refusee={refusee}
            sienne={false}
          />
        </details>
      ) : null}
    </Section>
  );
};

/** Ours, theirs, the difference and its reason. */
export const CoteACote = ({ releve }: { readonly releve: ReleveFactureVu }) => {
  const { facture, ecart, piece } = releve.facturation;
  const explique = ecart !== 0 && piece?.ecart === ecart ? piece.ecartMotif : null;
  const reste = attendUneAutre(releve.facturation)
    ? 'une autre note est attendue'
    : 'à expliquer, ou la note à corriger';
  return (
    <Comptes
      comptes={[
        { terme: 'Dû par le relevé', chiffre: montant(releve.centimes), detail: releve.dePeriode },
        { terme: 'Facturé', chiffre: montant(facture) },
        {
          terme: 'Écart',
          chiffre: direEcartCourt(ecart),
          ...(ecart === 0 ? {} : { detail: explique ?? reste }),
        },
      ]}
    />
  );
};

const Pieces = ({ base, releve }: Props) => (
  <ul class="rows tight mt4">
    {releve.facturation.factures.map((f) => (
      <Piece base={base} releve={releve} facture={f} />
    ))}
  </ul>
);

const Piece = ({
  base,
  releve,
  facture: f,
}: Pick<Props, 'base' | 'releve'> & { readonly facture: Facture }) => {
  const { mots, ton } = etatDeFacture(f, releve);
  return (
    <li>
      <a href={`${base}/honoraires/${f.id}`}>{nommerFacture(f)}</a>
      <span class="quiet">{` du ${dateLongue(f.le)}, ${montantDeFacture(f)} `}</span>
      <Etiquette ton={ton}>{mots}</Etiquette>
    </li>
  );
};
