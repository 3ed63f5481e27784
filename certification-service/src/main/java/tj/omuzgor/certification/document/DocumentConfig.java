package tj.omuzgor.certification.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who stands at the head of a certificate, in the three languages of the page. */
@ConfigMapping(prefix = "omuzgor.document.authority")
interface DocumentConfig {

    /** In Tajik. */
    @WithDefault("Вазорати маориф ва илми Ҷумҳурии Тоҷикистон")
    String tg();

    /** In Russian. */
    @WithDefault("Министерство образования и науки Республики Таджикистан")
    String ru();

    /** In English. */
    @WithDefault("Ministry of Education and Science of the Republic of Tajikistan")
    String en();
}
