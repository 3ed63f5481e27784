package tj.omuzgor.certification.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws {@code <svg data-qr="text">} as a QR code straight into the document. The renderer knows vector pictures only as SVG; a whole SVG
 * library for one shape would cost more memory than all else here.
 */
final class QrDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Drawn(new QrPicture(svg.getAttribute("data-qr")), width, height);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // A QR code has no text.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // A QR code has no text.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private record Drawn(QrPicture picture, double width, double height) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double size = Math.min(width, height);
            // Not through a Graphics2D: that would load every font of the machine.
            device.setColor(new FSRGBColor(255, 255, 255));
            device.fill(new Rectangle2D.Double(x, y, size, size));
            device.setColor(new FSRGBColor(0, 0, 0));
            device.fill(picture.dark(x, y, size));
        }
    }
}
