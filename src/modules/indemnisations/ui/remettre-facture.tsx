import { montant } from '#kernel/centimes.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { estParti, vivantes } from '../domain/facture.ts';
import { nommerFacture } from './dire-facture.ts';
import type { Jetons } from './vue-de-releve.ts';
import type { ReleveFactureVu } from './vue-des-factures.ts';

type Props = {
  readonly action: string;
  readonly jetons: Jetons;
  /** Approved relevés that no file holds. */
  readonly releves: readonly ReleveFactureVu[];
  readonly saisie: Saisie;
  readonly refusee: boolean;
  readonly sienne: boolean;
};

/** An invoice and its paper, or a credit note on one. */
export const RemettreFacture = (p: Props) => {
  const { saisie, releves } = p;
  const id = (nom: string) => (p.refusee ? {} : { id: `honoraires-${nom}` });
  const corrigibles = releves.flatMap(({ facturation }) =>
    vivantes(facturation.factures).filter(({ genre, soldee }) => genre === 'facture' && !soldee),
  );
  return (
    <Formulaire
      action={`${p.action}?_csrf=${encodeURIComponent(p.jetons.csrf)}`}
      csrf={p.jetons.csrf}
      saisie={saisie}
      fichiers
      gardeSaisie={false}
    >
      <Releve {...p} />
      {corrigibles.length > 0 ? (
        <ChampListe
          {...lier(saisie, 'corrige')}
          {...id('corrige')}
          libelle="C’est un avoir sur"
          facultatif={!releves.every(estParti)}
          vide={releves.every(estParti) ? 'Choisissez' : 'Non, c’est une note d’honoraires'}
          options={corrigibles.map((f) => ({
            valeur: f.id,
            libelle: `${nommerFacture(f)}, ${montant(f.centimes)}`,
          }))}
        />
      ) : null}
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisie, 'numero')}
          {...id('numero')}
          libelle="Numéro"
          longueurMax={60}
        />
        <ChampDate {...lier(saisie, 'le')} {...id('le')} libelle="Date" />
        <ChampNombre
          {...lier(saisie, 'montant')}
          {...id('montant')}
          libelle="Montant"
          unite="€"
          decimal
          largeur="moyen"
        />
      </LigneDeChamps>
      <ChampFichier
        nom="fichier"
        {...id('fichier')}
        libelle={p.sienne ? 'Ma note d’honoraires' : 'La note d’honoraires'}
        aide="PDF, ou photo JPEG ou PNG, 20 Mo au plus."
        erreur={saisie.erreurs['fichier']}
        accepte=".pdf,.png,.jpg,.jpeg"
      />
      <div class="actions">
        <Bouton>{p.sienne ? 'Remettre ma note' : 'Noter la note d’honoraires'}</Bouton>
      </div>
    </Formulaire>
  );
};

const Releve = ({ releves, saisie, refusee }: Props) => {
  const [seul] = releves;
  if (seul && releves.length === 1) return <input type="hidden" name="releve" value={seul.id} />;
  return (
    <ChampListe
      {...lier(saisie, 'releve')}
      {...(refusee ? {} : { id: 'honoraires-releve' })}
      libelle="Pour le relevé"
      vide="Choisissez"
      options={releves.map((r) => ({
        valeur: r.id,
        libelle: `${r.dePeriode}, ${montant(r.centimes)}`,
      }))}
    />
  );
};
