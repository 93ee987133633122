import { centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Frise, type MomentDeFrise } from '#ui/frise.tsx';
import { type Facture, type Paiement, resteAPayer } from '../domain/depense.ts';
import type { DepensePageProps } from './vue-de-depense.ts';

type Moment = Omit<MomentDeFrise, 'quand' | 'datetime'> & { readonly le: DateCivile };

/** Commitment, decision, changes, invoices and payments, in the order of their days. */
export const FriseDeDepense = (p: DepensePageProps) => {
  const moments: readonly Moment[] = [
    ...debut(p),
    ...p.ajustements.map(
      (a): Moment => ({
        le: dateCivileDe(a.le, p.fuseau),
        quoi: `Engagement porté de ${montant(centimes(a.avant))} à ${montant(centimes(a.apres))}`,
        detail: `${a.motif}, noté par ${a.parNom}`,
        etat: 'passe',
      }),
    ),
    ...p.factures.map((f) => momentDeFacture(p, f)),
    ...p.paiements.map((q) => momentDePaiement(p, q)),
  ];
  return (
    <Frise
      moments={[...moments]
        .sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0))
        .map(({ le, ...m }) => ({ ...m, quand: dateLongue(le), datetime: le }))}
    />
  );
};

function debut({ engagement: e }: DepensePageProps): readonly Moment[] {
  const engage: Moment = {
    le: e.le,
    quoi: `Engagement de ${montant(e.centimes)}`,
    detail: `noté par ${e.noteParNom}`,
    etat: e.etat === 'a-confirmer' ? 'ici' : 'passe',
  };
  if (e.decideLe === null) return [engage];
  const verbe = e.etat === 'refuse' ? 'Refusé' : 'Confirmé';
  const decision: Moment = {
    le: e.decideLe,
    quoi: `${verbe}\u00A0: ${e.decision ?? ''}`,
    detail: e.organe ?? undefined,
    etat: 'passe',
  };
  return [engage, decision];
}

function momentDeFacture(p: DepensePageProps, f: Facture): Moment {
  const nom = f.genre === 'facture' ? 'Facture' : 'Avoir';
  const reste = f.genre === 'facture' && !f.annulee ? resteAPayer(f, p.factures, p.paiements) : 0;
  return {
    le: f.le,
    quoi: (
      <span>
        {`${nom} ${f.numero}, ${montant(f.centimes)} `}
        {f.annulee ? <Etiquette>annulée</Etiquette> : null}
        {reste > 0 ? (
          <Etiquette ton="attention">{`reste ${montant(centimes(reste))}`}</Etiquette>
        ) : null}
        {reste < 0 ? (
          <Etiquette ton="attention">{`${montant(centimes(-reste))} à récupérer`}</Etiquette>
        ) : null}
      </span>
    ),
    detail: f.motif ?? (f.piece ? `Pièce\u00A0: ${f.piece}` : undefined),
    etat: reste === 0 ? 'passe' : 'ici',
  };
}

function momentDePaiement({ factures }: DepensePageProps, q: Paiement): Moment {
  const numero = factures.find((f) => f.id === q.facture)?.numero ?? '';
  return {
    le: q.le,
    quoi: (
      <span>
        {q.centimes > 0
          ? `Payé ${montant(q.centimes)} `
          : `Rendu par le fournisseur, ${montant(centimes(-q.centimes))} `}
        {q.annule ? <Etiquette>annulé</Etiquette> : null}
      </span>
    ),
    detail: q.motif ?? `Facture ${numero}, banque ${q.reference}`,
    etat: 'passe',
  };
}
