import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Comptes } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import {
  aRecuperer,
  attendUneAutre,
  estParti,
  type Facture,
  reglementDe,
} from '../domain/facture.ts';
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
  const { facturation: f, centimes: du } = p.releve;
  const libre = !estParti(p.releve) && du > 0;
  // Once the transfer has left, only a credit note may come.
  const recoit = p.noter && (libre || f.tenue !== null);
  const refusee = Object.keys(p.saisie.erreurs).length > 0;
  if (f.etat === 'hors' && f.factures.length === 0 && !recoit) return null;
  return (
    <Section titre="Note d’honoraires" id="honoraires">
      {f.etat === 'attendue' && libre ? (
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
      {recoit ? (
        <details class="mt4" open={refusee || (f.etat === 'attendue' && libre)}>
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
  const { facture, factures, ecart, piece } = releve.facturation;
  const regle = estParti(releve) ? factures.findLast((f) => reglementDe(f) !== null) : null;
  const explique = regle ?? (piece?.ecart === ecart ? piece : null);
  return (
    <Comptes
      comptes={[
        { terme: 'Dû par le relevé', chiffre: montant(releve.centimes), detail: releve.dePeriode },
        { terme: 'Facturé', chiffre: montant(facture) },
        {
          terme: 'Écart',
          chiffre: direEcartCourt(ecart),
          ...(ecart === 0 ? {} : { detail: explique?.ecartMotif ?? direReste(releve) }),
        },
      ]}
    />
  );
};

function direReste(releve: ReleveFactureVu): string {
  if (aRecuperer(releve).avoirs.length > 0) return 'à récupérer';
  return attendUneAutre(releve.facturation)
    ? 'une autre note est attendue'
    : 'à expliquer, ou la note à corriger';
}

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
