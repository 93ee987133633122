import { dateCourte, dateHeure, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { TYPE_DE_TEXTE, type Version } from '../domain/document.ts';
import { adressesDe } from './vue-de-documents.ts';
import { CHEMIN_DU_MODELE, type VueDeTexte } from './vue-de-texte.ts';

/** Drafts and adopted versions, the last first, and the decision that adopts one. */
export const VersionsDuTexte = (p: VueDeTexte) => {
  const { document, versions } = p;
  if (!document) return null;
  const projets = versions.filter(({ decision }) => decision === null);
  return (
    <Section
      titre="Versions"
      droite={<a href={`${p.base}/${document.id}`}>{pluriel(versions.length, 'version')}</a>}
    >
      <ul class="rows tight">
        {versions.slice(0, 4).map((version) => (
          <li class="row-act">
            <Ligne {...p} version={version} />
          </li>
        ))}
      </ul>
      {p.rediger && projets.length > 0 ? <Adopter {...p} projets={projets} /> : null}
    </Section>
  );
};

const Ligne = ({
  base,
  document,
  versions,
  fuseau,
  version: v,
}: VueDeTexte & { readonly version: Version }) => {
  const avant = versions.find((une) => une.rang < v.rang && une.type === TYPE_DE_TEXTE);
  const id = document?.id ?? '';
  const comparer = {
    libelle: `Comparer à la version ${avant?.rang ?? ''}`,
    href: `${base}/${id}/comparer?de=${avant?.id ?? ''}&a=${v.id}`,
  };
  const liens = [
    ...adressesDe(base, id, v),
    ...(avant && v.type === TYPE_DE_TEXTE ? [comparer] : []),
  ];
  return (
    <>
      <div>
        <b>{`Version ${v.rang}`}</b>{' '}
        {v.id === document?.courante?.id ? (
          <Etiquette ton="ok">En vigueur</Etiquette>
        ) : v.decision ? null : (
          <Etiquette ton="attention">Projet</Etiquette>
        )}
        <br />
        <span class="quiet small">
          {[
            v.decision && v.adopteeLe
              ? `Adoptée le ${dateCourte(v.adopteeLe)}, décision ${v.decision}`
              : `${dateHeure(v.deposeeLe, fuseau)}, ${v.deposeeParNom}`,
            ...(v.note ? [v.note] : []),
          ].join(' · ')}
        </span>
      </div>
      <span>
        {liens.map(({ libelle, href }, rang) => (
          <>
            {rang > 0 ? <span class="quiet">{' \u00B7 '}</span> : null}
            <a href={href}>
              {libelle}
              <span class="hidden">{`\u00A0: version ${v.rang}`}</span>
            </a>
          </>
        ))}
      </span>
    </>
  );
};

const Adopter = (p: VueDeTexte & { readonly projets: readonly Version[] }) => (
  <details class="mt5" open={Object.keys(p.adoption.erreurs).length > 0}>
    <summary>Noter l’adoption d’un projet</summary>
    {p.decisions.length === 0 ? (
      <p class="quiet mt4">
        Le registre ne tient encore aucune décision&nbsp;: une séance vote le texte, sa décision
        s’inscrit, puis elle se choisit ici.
      </p>
    ) : (
      <Formulaire
        action={`${p.base}${CHEMIN_DU_MODELE[p.modele]}/adoption`}
        {...p.jetons}
        saisie={p.adoption}
      >
        <LigneDeChamps>
          <ChampListe
            {...lier(p.adoption, 'version')}
            libelle="Projet"
            options={p.projets.map(({ id, rang }) => ({ valeur: id, libelle: `Version ${rang}` }))}
          />
          <ChampListe
            {...lier(p.adoption, 'decision')}
            libelle="Décision qui l’adopte"
            vide="Choisir dans le registre"
            options={p.decisions.map(({ id, libelle }) => ({ valeur: id, libelle }))}
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Mettre ce texte en vigueur</Bouton>
        </div>
      </Formulaire>
    )}
  </details>
);
