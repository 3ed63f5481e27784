package tj.omuzgor.certification.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A QR code as one vector shape, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
final class QrPicture {

    private static final int QUIET_MODULES = 4;

    private final BitMatrix modules;

    QrPicture(String text) {
        try {
            this.modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }

    /** The dark modules of a code in a square at a place: one path, each run a rectangle, so that no hairline parts them. */
    Path2D dark(double left, double top, double size) {
        double module = size / modules.getWidth();
        Path2D path = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append(
                            new Rectangle2D.Double(left + x * module, top + y * module, (end - x) * module, module),
                            false);
                }
                x = end + 1;
            }
        }
        return path;
    }
}
