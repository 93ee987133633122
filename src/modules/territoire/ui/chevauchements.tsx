import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { etatDuPartage, type Revendication } from '../domain/chevauchement.ts';
import { ETATS_DU_PARTAGE } from './phrases.ts';

type Props = {
  readonly slug: string;
  readonly revendications: readonly Revendication[];
  readonly peutModifier: boolean;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Communes that another CPTS covers too: both see the warning until both have recorded an agreement. */
export const Chevauchements = (p: Props) => {
  const ouverts = p.revendications.filter((r) => etatDuPartage(r) !== 'accord');
  if (p.revendications.length === 0) return null;
  const conclus = p.revendications.length - ouverts.length;
  if (ouverts.length === 0)
    return (
      <p class="small quiet mt5">{`${conclus} ${conclus > 1 ? 'communes partagées' : 'commune partagée'} avec une autre CPTS, avec l’accord des deux.`}</p>
    );
  return (
    <Bandeau
      ton="attention"
      titre={
        ouverts.length === 1
          ? 'Une commune est couverte aussi par une autre CPTS'
          : `${ouverts.length} communes sont couvertes aussi par une autre CPTS`
      }
    >
      <p>
        Une commune relève d’une seule CPTS, sauf accord. L’autre CPTS et l’ARS voient cet
        avertissement tant que l’accord n’est pas noté des deux côtés.
      </p>
      <ul class="rows">
        {ouverts.map((r) => (
          <Ligne {...p} revendication={r} />
        ))}
      </ul>
    </Bandeau>
  );
};

const Ligne = (p: Props & { readonly revendication: Revendication }) => {
  const r = p.revendication;
  const etat = ETATS_DU_PARTAGE[etatDuPartage(r)];
  return (
    <li>
      <p>
        <b>{r.nom}</b>
        {`, couverte aussi par ${r.autre.nom} `}
        <Etiquette ton={etat.ton}>{etat.texte}</Etiquette>
      </p>
      {r.autre.accord ? <p class="quiet">{`Noté par ${r.autre.nom} : ${r.autre.accord}`}</p> : null}
      {p.peutModifier && r.accord === null ? (
        <Formulaire
          action={`/app/${p.slug}/territoire/accord`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-${r.commune}`}
          gardeSaisie={false}
        >
          <input type="hidden" name="commune" value={r.commune} />
          <ChampTexte
            nom="accord"
            id={`accord-${r.commune}`}
            libelle={`Ce qui est convenu pour ${r.nom}`}
            aide="Date, réunion ou courrier : une ligne suffit."
          />
          <Bouton precision={` pour ${r.nom}`}>Noter l’accord</Bouton>
        </Formulaire>
      ) : null}
    </li>
  );
};
