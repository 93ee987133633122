import { montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue, pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Lot, ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Retour } from '../domain/retour.ts';
import { Revenus, UnRetour } from './retour.tsx';
import type { Cadre } from './vue-de-releve.ts';

type Props = Pick<Cadre, 'base' | 'jetons'> & {
  readonly lot: Lot & {
    readonly releves: readonly ReleveApprouve[];
    readonly retours: readonly Retour[];
  };
  readonly geste: { readonly lot: string; readonly saisie: Saisie } | null;
  readonly virer: boolean;
};

/** One file for the bank: downloaded, then confirmed or cancelled. */
export const UnLot = (p: Props) => {
  const { lot } = p;
  const vivant = lot.payeLe === null && lot.annuleLe === null;
  return (
    <article class="mt5" id={`lot-${lot.id}`}>
      <h3>
        {`${lot.reference} `}
        <Etat lot={lot} />
      </h3>
      <p class="quiet">
        {`${pluriel(lot.nombre, 'virement')}, ${montant(lot.centimes)}, à exécuter le ${dateChiffres(lot.executerLe)}. Créé par ${lot.creeParNom}, ${lot.version}.`}
      </p>
      {lot.motifDAnnulation ? <p>{`Annulé\u00A0: ${lot.motifDAnnulation}`}</p> : null}
      {p.virer && lot.annuleLe === null ? (
        <p class="actions">
          <LienBouton href={`${p.base}/virements/${lot.id}/virements.xml`} telecharge>
            Télécharger le fichier
          </LienBouton>
        </p>
      ) : null}
      {lot.retours.length > 0 ? <Revenus retours={lot.retours} /> : null}
      {p.virer && vivant ? <Suites {...p} /> : null}
      {p.virer && lot.payeLe !== null && lot.releves.length > 0 ? <UnRetour {...p} /> : null}
    </article>
  );
};

const Etat = ({ lot }: { readonly lot: Lot }) => {
  if (lot.annuleLe) return <Etiquette>annulé</Etiquette>;
  return lot.payeLe ? (
    <Etiquette ton="ok">{`payé le ${dateLongue(lot.payeLe)}`}</Etiquette>
  ) : (
    <Etiquette ton="attention">à confirmer</Etiquette>
  );
};

const Suites = ({ base, jetons, lot, geste }: Props) => {
  const saisie = geste?.lot === lot.id ? geste.saisie : { valeurs: {}, erreurs: {} };
  const ouvert = Object.keys(saisie.erreurs);
  const cle = `${jetons.cle}-${lot.id.slice(-8)}`;
  return (
    <>
      <details open={ouvert.length > 0 && !ouvert.includes('motif')}>
        <summary>Confirmer que la banque a payé</summary>
        <Formulaire
          action={`${base}/virements/${lot.id}/confirmer`}
          csrf={jetons.csrf}
          cle={`${cle}-c`}
          saisie={saisie}
          gardeSaisie={false}
        >
          <ChampDate
            {...lier(saisie, 'payeLe')}
            {...(geste?.lot === lot.id ? {} : { id: `paye-${lot.id}` })}
            libelle="Payé le"
            aide="Date de la banque"
          />
          <div class="actions">
            <Bouton variante="ferme">Confirmer, préparer les reçus</Bouton>
          </div>
        </Formulaire>
      </details>
      <details open={ouvert.includes('motif')}>
        <summary>Annuler ce fichier</summary>
        <Formulaire
          action={`${base}/virements/${lot.id}/annuler`}
          csrf={jetons.csrf}
          cle={`${cle}-a`}
          saisie={saisie}
          gardeSaisie={false}
        >
          <ChampTexte
            {...lier(saisie, 'motif')}
            {...(geste?.lot === lot.id ? {} : { id: `motif-${lot.id}` })}
            libelle="Pourquoi"
            longueurMax={300}
            aide="Les relevés attendront un autre fichier."
          />
          <div class="actions">
            <Bouton variante="danger">Annuler le fichier</Bouton>
          </div>
        </Formulaire>
      </details>
    </>
  );
};
